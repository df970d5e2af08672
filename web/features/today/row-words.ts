import type { TodayRow } from '@afterword/contracts/resources/today';
import type { TaskKind } from '@afterword/core/task/task';
import { formatClock, formatMoment, relativeTime } from '../../ui/format-moment.ts';
import { formatDay } from '../submission/format-time.ts';
import { type answerNames, failWords, holdWords, mailNames, outcomeNames } from '../submission/words.ts';
import { isMention } from './is-mention.ts';

/** How urgent a row looks; never said by colour alone, since its words and its group say it too. */
type Tone = 'calm' | 'waiting' | 'stale';

export interface RowWords {
  /** What is the matter, in a sentence. */
  readonly says: string;
  /** Since when, or when. */
  readonly when: string;
  /** The exact moment behind `when`. */
  readonly exact: string;
  readonly tone: Tone;
}

const taskWords: Readonly<Record<TaskKind, string>> = {
  'cannot-process': 'Its follow-ups could not be processed',
  'job-stuck': 'A change in the background does not go on',
  'job-incomplete': 'A change in the background left some submissions out',
  'report-unread': 'What the mail service said about a mail could not be read',
  'timer-undelivered': 'A timer did not reach its queue',
  'promise-broken': 'The daily check found a promise broken',
  'canary-silent': 'The daily test follow-up did not come through',
  'candidate-replied': 'The candidate wrote back: the e-mail is in your inbox',
  mentioned: 'A colleague named you in a note',
  'reply-stuck': 'An e-mail that came in could not be passed on',
};

/** Jobs about one person, of which the words for plans would say nothing. */
const signInWords: Readonly<Record<string, string>> = {
  'job-stuck': 'A colleague’s invitation or sign-in waits: the sign-in service cannot be reached',
  'job-incomplete': 'The sign-in service refused to invite a colleague: check the address on the team page',
};

const signInJobs = ['update-sign-in', 'invite-again'];

const isHold = (why: string): why is keyof typeof holdWords => Object.hasOwn(holdWords, why);
const isFail = (why: string): why is keyof typeof failWords => Object.hasOwn(failWords, why);

function whyWords(step: string, why: string): string {
  if (isHold(why)) return `${step} waits: ${holdWords[why]}`;
  return isFail(why) ? `${step} failed: ${failWords[why]}` : `${step} waits`;
}

/** What is said of them, as the beginning of a sentence. */
const answerSaid: Readonly<Record<keyof typeof answerNames, string>> = {
  offer: 'There is an offer',
  rejected: 'There is a rejection',
  'another-interview': 'They want another interview',
  'needs-more-time': 'They need more time',
  other: 'They answered',
};

function saysOf(row: TodayRow, now: number): string {
  switch (row.kind) {
    case 'confirm-answer': {
      const until = row.answerUntil ? `, until ${formatDay(row.answerUntil)}` : '';
      return `${answerSaid[row.answer]}${until}, it was reported: is it so?`;
    }
    case 'decide-step':
      return whyWords(mailNames[row.stepKind], row.why);
    case 'say-outcome':
      return 'The candidate says that the interview did not take place';
    case 'what-next':
      return `${outcomeNames[row.outcome]}: what comes next?`;
    case 'close-as-no-response':
      return 'No answer, and no e-mail left to send';
    case 'closes-soon':
      return 'Closes as No response with the last e-mail';
    case 'correct-address':
      return row.address === 'none'
        ? 'No e-mail address, so nothing was sent'
        : 'Mail came back: the address does not work';
    case 'interview-today':
      return `${Date.parse(row.start) <= now ? 'Going on since' : 'At'} ${formatClock(row.start, row.zone)}`;
    case 'interview-ended':
      return 'The interview is over: what was it about?';
    case 'past-decision-date':
      return `An answer was promised for ${formatDay(row.decisionDate)}`;
    case 'placement-ends-soon':
      return `The placement ends on ${formatDay(row.endsOn)}: prolong it, or find what comes next`;
    case 'guarantee-ends-soon':
      return `The guarantee ends on ${formatDay(row.endsOn)}: ask both sides how it goes`;
    case 'job-order-stale':
      return 'Nobody was put forward for it and no card of it moved: is it still wanted?';
    case 'task':
      return (
        (signInJobs.includes(row.task.code) ? signInWords[row.task.kind] : undefined) ??
        taskWords[row.task.kind]
      );
  }
}

const tones: Readonly<Record<TodayRow['kind'], Tone>> = {
  'confirm-answer': 'waiting',
  'decide-step': 'waiting',
  'say-outcome': 'waiting',
  'what-next': 'waiting',
  'correct-address': 'stale',
  'interview-today': 'calm',
  'interview-ended': 'calm',
  'closes-soon': 'waiting',
  'close-as-no-response': 'waiting',
  'past-decision-date': 'calm',
  'placement-ends-soon': 'waiting',
  'guarantee-ends-soon': 'waiting',
  'job-order-stale': 'calm',
  task: 'stale',
};

function toneOf(row: TodayRow): Tone {
  if (row.kind === 'decide-step' && isFail(row.why)) return 'stale';
  return isMention(row) ? 'waiting' : tones[row.kind];
}

/** A row in words. `zone`: of whoever looks, for rows that have none of their own. */
export function wordsOf(row: TodayRow, now: number, zone: string): RowWords {
  const shownIn = 'zone' in row ? row.zone : zone;
  const at = momentOf(row);
  return {
    says: saysOf(row, now),
    when: relativeTime(at, now, shownIn),
    exact: row.kind === 'past-decision-date' ? formatDay(row.decisionDate) : formatMoment(at, shownIn),
    tone: toneOf(row),
  };
}

function momentOf(row: TodayRow): string {
  switch (row.kind) {
    case 'interview-today':
      return row.start;
    case 'closes-soon':
      return row.closesAt;
    case 'past-decision-date':
      // It counts from the midnight after; said is how long ago the day itself was.
      return new Date(Date.parse(row.since) - 43_200_000).toISOString();
    case 'job-order-stale':
      return row.movedAt;
    default:
      return row.since;
  }
}
