import { about } from './about/about.ts';
import { board } from './board/board.ts';
import { candidates } from './candidates/candidates.ts';
import { resumes } from './candidates/resumes.ts';
import { clients } from './clients/clients.ts';
import type { Handlers } from './http/handler.ts';
import { logInterview } from './interviews/log-interview.ts';
import { previewPlan } from './interviews/preview-plan.ts';
import { setTalkingPoints } from './interviews/set-talking-points.ts';
import { jobOrders } from './job-orders/job-orders.ts';
import { links } from './links/links.ts';
import { getMessage } from './messages/get-message.ts';
import { notes } from './notes/notes.ts';
import { listPlannedMails } from './outbox/list-planned-mails.ts';
import { listSentMails } from './outbox/list-sent-mails.ts';
import { placements } from './placements/placements.ts';
import { search } from './search/search.ts';
import { getFirstSteps } from './settings/first-steps.ts';
import { settings } from './settings/settings.ts';
import { team } from './settings/team.ts';
import { commands } from './submissions/commands.ts';
import { moveStage } from './submissions/move-stage.ts';
import { openSubmission } from './submissions/open-submission.ts';
import { readSubmission } from './submissions/read-submission.ts';
import { tasks } from './tasks/tasks.ts';
import { templates } from './templates/templates.ts';
import { today } from './today/today.ts';

/** Who answers which operation of `@afterword/contracts/routes`. */
export const handlers: Handlers = {
  ...about,
  ...board,
  ...candidates,
  ...clients,
  ...commands,
  ...jobOrders,
  ...links,
  ...notes,
  ...placements,
  ...readSubmission,
  ...search,
  ...resumes,
  ...settings,
  ...tasks,
  ...team,
  ...templates,
  ...today,
  getFirstSteps,
  getMessage,
  listPlannedMails,
  listSentMails,
  logInterview,
  moveStage,
  openSubmission,
  previewPlan,
  setTalkingPoints,
};
