import type { OperationId } from '@afterword/contracts/routes';
import type { Action } from '@afterword/core/access/may';

/**
 * What somebody outside the division of a thing gets to know of it (I5).
 *
 * - `hidden`: it does not exist for them, 404 as for an id that nobody has.
 * - `denied`: they named a division themselves, 403.
 * - `left-out`: the list comes without it.
 * - `unknown-reference`: a body that names it names nothing, 422.
 * - `shown`: belongs to the whole agency.
 */
export type Outside = 'hidden' | 'denied' | 'left-out' | 'unknown-reference' | 'shown';

/** Who may call an operation: everybody, or whoever `may` do the action, in the division of what it is about. */
export type Right =
  | { readonly public: true }
  | {
      readonly action: Action;
      readonly outside: Outside;
      /** Only who asked for it, and admins: it shows counts across divisions. */
      readonly ownOnly?: true;
      /** Only who wrote it; of the others nobody, or managers and admins. Denied. */
      readonly authorOr?: 'nobody' | 'managers';
    };

const everybody = { public: true } as const;
const inDivision = (action: Action, outside: Outside) => ({ action, outside }) as const;
const agencyWide = (action: Action): Right => ({ action, outside: 'shown' });

/**
 * The policy, one line for each operation: a new route without one does not compile. `app.ts` checks the action's
 * role before anything is read; the handler checks the division once it knows it. `rights.test.ts` plays every line
 * as every role in every relation.
 */
export const rights: Readonly<Record<OperationId, Right>> = {
  getHealth: everybody,
  getOpenApi: everybody,
  getDocs: everybody,
  getCandidateLink: everybody,
  actOnCandidateLink: everybody,
  getCandidateCalendar: everybody,
  showUnsubscribe: everybody,
  unsubscribe: everybody,

  getMe: agencyWide('agency:read'),
  noteArrival: agencyWide('me:write'),
  previewPlan: agencyWide('submission:read'),

  listCandidates: inDivision('candidate:read', 'left-out'),
  addCandidate: inDivision('candidate:write', 'denied'),
  getCandidate: inDivision('candidate:read', 'hidden'),
  changeCandidate: inDivision('candidate:write', 'hidden'),
  eraseCandidate: inDivision('candidate:erase', 'hidden'),
  findSimilarCandidates: inDivision('candidate:read', 'left-out'),
  previewMerge: inDivision('candidate:read', 'hidden'),
  mergeCandidate: inDivision('candidate:write', 'hidden'),
  listCandidateSubmissions: inDivision('candidate:read', 'hidden'),
  setMailPreferences: inDivision('candidate:write', 'hidden'),

  listResumes: inDivision('candidate:read', 'hidden'),
  startResume: inDivision('candidate:write', 'hidden'),
  keepResume: inDivision('candidate:write', 'hidden'),
  linkToResume: inDivision('candidate:read', 'hidden'),
  removeResume: inDivision('candidate:write', 'hidden'),

  listClients: agencyWide('client:read'),
  addClient: agencyWide('client:write'),
  getClient: agencyWide('client:read'),
  changeClient: agencyWide('client:write'),
  listClientJobOrders: inDivision('job-order:read', 'left-out'),

  listJobOrders: inDivision('job-order:read', 'denied'),
  addJobOrder: inDivision('job-order:write', 'denied'),
  getJobOrder: inDivision('job-order:read', 'hidden'),
  listJobOrderSubmissions: inDivision('job-order:read', 'hidden'),
  changeJobOrder: inDivision('job-order:write', 'hidden'),
  closeJobOrder: inDivision('job-order:write', 'hidden'),
  keepJobOrderOpen: inDivision('job-order:write', 'hidden'),
  reopenJobOrder: inDivision('job-order:write', 'hidden'),

  getFirstSteps: agencyWide('agency:read'),
  getToday: inDivision('submission:read', 'left-out'),
  search: inDivision('submission:read', 'left-out'),

  getBoard: inDivision('submission:read', 'denied'),
  getBoardColumn: inDivision('submission:read', 'denied'),

  listPlacements: inDivision('submission:read', 'denied'),
  changePlacement: inDivision('submission:write', 'hidden'),
  settlePlacementReminder: inDivision('submission:write', 'hidden'),

  openSubmission: inDivision('submission:write', 'unknown-reference'),
  getSubmission: inDivision('submission:read', 'hidden'),
  listSubmissionEvents: inDivision('submission:read', 'hidden'),
  listSubmissionMessages: inDivision('message:read', 'hidden'),
  moveStage: inDivision('submission:write', 'hidden'),
  recordAnswer: inDivision('submission:write', 'hidden'),
  confirmAnswer: inDivision('submission:write', 'hidden'),
  undoAnswer: inDivision('submission:write', 'hidden'),
  revokeLinks: inDivision('submission:write', 'hidden'),
  pauseSubmission: inDivision('submission:write', 'hidden'),
  resumeSubmission: inDivision('submission:write', 'hidden'),
  keepSubmissionOpen: inDivision('submission:write', 'hidden'),
  reopenSubmission: inDivision('submission:write', 'hidden'),
  logInterview: inDivision('submission:write', 'hidden'),
  rescheduleInterview: inDivision('submission:write', 'hidden'),
  cancelInterview: inDivision('submission:write', 'hidden'),
  recordOutcome: inDivision('submission:write', 'hidden'),
  setDecisionDate: inDivision('submission:write', 'hidden'),
  listNotes: inDivision('submission:read', 'hidden'),
  writeNote: inDivision('submission:write', 'hidden'),
  editNote: { ...inDivision('submission:write', 'hidden'), authorOr: 'nobody' },
  removeNote: { ...inDivision('submission:write', 'hidden'), authorOr: 'managers' },
  setTalkingPoints: inDivision('submission:write', 'hidden'),
  startCycle: inDivision('submission:write', 'hidden'),
  sendStepNow: inDivision('submission:write', 'hidden'),
  skipStep: inDivision('submission:write', 'hidden'),
  moveStep: inDivision('submission:write', 'hidden'),
  listMessages: inDivision('message:read', 'hidden'),
  getMessage: inDivision('message:read', 'hidden'),
  listPlannedMails: inDivision('message:read', 'left-out'),
  listSentMails: inDivision('message:read', 'left-out'),

  listTasks: inDivision('task:read', 'left-out'),
  finishTask: inDivision('task:write', 'hidden'),

  listTemplates: inDivision('template:read', 'denied'),
  getTemplate: inDivision('template:read', 'denied'),
  saveTemplate: inDivision('template:write', 'denied'),
  listTemplateEditions: inDivision('template:read', 'denied'),
  previewTemplate: inDivision('template:write', 'denied'),
  testTemplate: inDivision('template:write', 'denied'),

  getSettings: agencyWide('agency:read'),
  changeSettings: agencyWide('agency:write'),
  previewSettings: agencyWide('agency:write'),
  getJob: { action: 'job:read', outside: 'hidden', ownOnly: true },
  listUsers: agencyWide('user:read'),
  addUser: inDivision('user:write', 'denied'),
  getUser: agencyWide('user:read'),
  changeUser: inDivision('user:write', 'denied'),
  setUserActive: inDivision('user:write', 'denied'),
  handOver: inDivision('user:write', 'denied'),
  inviteAgain: inDivision('user:write', 'denied'),
};
