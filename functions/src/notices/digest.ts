import { divisionsOf } from '@afterword/core/access/divisions-of';
import type { Agency } from '@afterword/core/agency/agency';
import { dateIn } from '@afterword/core/calendar/wall-time';
import type { UserId } from '@afterword/core/kernel/ids';
import type { EpochSeconds, PlainDate, TimeZone } from '@afterword/core/kernel/time';
import { questionsOf } from '@afterword/core/submission/questions';
import { openStages } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import { audiencesOf } from '@afterword/core/task/may-on-task';
import type { User } from '@afterword/core/user/user';
import { formatClock } from '@afterword/mail/format-moment';
import type { DigestInterview, DigestQuestion } from '@afterword/mail/recruiter/recruiter-mail';
import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Prepared } from './send-notice.ts';

interface On {
  readonly stores: Pick<Stores, 'submissions' | 'users' | 'tasks'>;
  readonly clock: Clock;
  readonly portalUrl: string;
}

/** Cards of one column that are looked through; a recruiter has seven interviews a week. */
const mostCards = 100;

/** Longer lists are read in the portal. */
const mostLines = 20;

/** What needs a recruiter on a day; `undefined` where nothing does. */
export async function digestMail(
  on: On,
  { timeZone }: Agency,
  userId: UserId,
  date: PlainDate,
): Promise<Prepared | undefined> {
  const user = (await on.stores.users.find(userId))?.value;
  if (!user) return undefined;
  const [submissions, tasks] = await Promise.all([ownOpen(on, user), openTasks(on, user)]);
  const now = on.clock.now();
  const questions = submissions.flatMap((submission) => questionOf(submission, now, on.portalUrl));
  const interviews = submissions
    .flatMap((submission) => interviewsOn(submission, date, timeZone, on.portalUrl))
    .toSorted((one, other) => one.start - other.start)
    .map(({ start: _, ...shown }) => shown);
  if (questions.length + interviews.length + tasks === 0) return undefined;
  return {
    notice: { id: `digest-${userId}-${date}`, kind: 'digest', userId, submissionId: null, at: now },
    expected: null,
    to: user,
    mail: {
      kind: 'digest',
      date,
      questions: questions.slice(0, mostLines),
      interviews: interviews.slice(0, mostLines),
      tasks,
      link: `${on.portalUrl}/`,
    },
  };
}

/** Their open submissions; the board's index is a hint, so that each is read. */
async function ownOpen({ stores }: On, user: User): Promise<readonly Submission[]> {
  const columns = await Promise.all(
    divisionsOf(user).flatMap((division) =>
      openStages.map((stage) =>
        stores.submissions.board(division, stage, { limit: mostCards }, { ownerId: user.id, mostReads: 1 }),
      ),
    ),
  );
  const found = await Promise.all(
    columns.flatMap(({ items }) => items.map(({ id }) => stores.submissions.find(id))),
  );
  return found.flatMap((one) => (one?.value.ownerId === user.id ? [one.value] : []));
}

async function openTasks({ stores }: On, user: User): Promise<number> {
  return (await stores.tasks.open(audiencesOf(user), { limit: 100 })).items.length;
}

const about = ({ names, id }: Submission, portalUrl: string) => ({
  candidate: names.candidate,
  client: names.client,
  jobTitle: names.jobOrder,
  link: `${portalUrl}/submissions/${id}`,
});

/** The most urgent question of a submission. */
function questionOf(submission: Submission, now: EpochSeconds, portalUrl: string): DigestQuestion[] {
  const [first] = questionsOf(submission, now);
  return first ? [{ ...about(submission, portalUrl), question: first.kind }] : [];
}

function interviewsOn(
  submission: Submission,
  date: PlainDate,
  agencyZone: TimeZone,
  portalUrl: string,
): (DigestInterview & { readonly start: EpochSeconds })[] {
  return submission.interviews
    .filter(({ status, start, timeZone }) => status !== 'cancelled' && dateIn(start, timeZone) === date)
    .map(({ start, timeZone }) => ({
      ...about(submission, portalUrl),
      time: formatClock(start, timeZone, agencyZone),
      start,
    }));
}
