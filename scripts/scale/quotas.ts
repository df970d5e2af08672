import type { Measured } from '../cost/measured.ts';

/** What the production templates allow themselves. */
export interface OwnLimits {
  /** Copies of `follow-up` that send. */
  readonly sendWorkers: number;
  /** Requests a second the API answers. */
  readonly apiRequestsPerSecond: number;
}

/** How work falls over the year; facts of the trade, as docs/scale.md tells them. */
export const load = {
  businessDays: 250,
  hoursADay: 8,
  /** The busiest hour against the average one. */
  peak: 5,
  /** Follow-ups of an interview: those that leave at the send hour. */
  followUpsPerInterview: 3,
  /** Candidates in the zone most of them live in: nine o'clock is the same minute there. */
  largestZoneShare: 0.47,
  interviewsPerRecruiterAndYear: 384,
  /** Recruiters with the board before them in the busiest minute, reading it every five seconds. */
  boardShare: 0.8,
  boardPollSeconds: 5,
  /** Without a fault a mail leaves within 15 minutes of its moment (I1). */
  promisedSeconds: 15 * 60,
  /** A submission has a timer for about four weeks of its interview's year. */
  weeksOpen: 4,
} as const;

export interface Bound {
  readonly quota: string;
  readonly value: string;
  /** Interviews a year at which it is reached. */
  readonly at: number;
  readonly remedy: string;
}

const secondsAYear = load.businessDays * load.hoursADay * 3600;

/** Interviews a year whose busiest second asks for `perSecond`, where one interview asks for `each`. */
const byPeak = (perSecond: number, each: number): number => (perSecond * secondsAYear) / (load.peak * each);

/** Interviews a year of which so many follow-ups fall on one minute of one day. */
const byNineOClock = (mailsInAMinute: number): number =>
  (mailsInAMinute * load.businessDays) / (load.followUpsPerInterview * load.largestZoneShare);

/** Mails that fall on one minute, at that volume. */
export const mailsAtNine = (interviewsAYear: number): number =>
  (interviewsAYear * load.followUpsPerInterview * load.largestZoneShare) / load.businessDays;

/** How long they take to leave: the queue holds them, and workers take them at the slower of two rates. */
export const drainSeconds = (mails: number, sesPerSecond: number, workersPerSecond: number): number =>
  mails / Math.min(sesPerSecond, workersPerSecond);

/** Mails a second that the workers send by themselves, each one after the other. */
export const workersPerSecond = ({ mailAloneMilliseconds }: Measured, { sendWorkers }: OwnLimits): number =>
  (sendWorkers * 1000) / mailAloneMilliseconds;

/** Every quota that could bind, the first one first. */
export function bounds(measured: Measured, own: OwnLimits): readonly Bound[] {
  const { interview } = measured;
  const mailsADay = interview.mails / load.businessDays;
  const workers = workersPerSecond(measured, own);
  const recruitersAt = (requests: number) => (requests * load.boardPollSeconds) / load.boardShare;
  const all: Bound[] = [
    {
      quota: 'SES sandbox, mails a day',
      value: '200, to verified addresses',
      at: 200 / mailsADay,
      remedy: 'Ask for production access before anything else.',
    },
    {
      quota: 'SES production, mails a day',
      value: '50,000 as often granted at first',
      at: 50_000 / mailsADay,
      remedy: 'Steps wait, half an hour at a time; ask for more when half is used.',
    },
    {
      quota: 'SES production, mails a second, at nine o’clock',
      value: '14 as often granted at first',
      at: byNineOClock(14 * load.promisedSeconds),
      remedy:
        'The queue drains at what SES allows; beyond, mails leave later than a quarter past. Ask for more.',
    },
    {
      quota: 'our own senders, at nine o’clock',
      value: `${own.sendWorkers} copies, ${workers.toFixed(0)} mails a second`,
      at: byNineOClock(workers * load.promisedSeconds),
      remedy: 'Raise `followUpConcurrency` with SES’s rate; the share of each follows by itself.',
    },
    {
      quota: 'our own API, requests a second',
      value: `${own.apiRequestsPerSecond}, in stages`,
      at: recruitersAt(own.apiRequestsPerSecond) * load.interviewsPerRecruiterAndYear,
      remedy: 'Boards poll most: raise it, up to the account’s 10,000, or poll every 10 seconds.',
    },
    {
      quota: 'EventBridge Scheduler, firings a second, at nine o’clock',
      value: '1,000, adjustable',
      at: byNineOClock(1000 * 60),
      remedy: 'It fires what is left in the minutes after; nothing is lost.',
    },
    {
      quota: 'DynamoDB, write units a second of a new table',
      value: '4,000, doubled within half an hour',
      at: byPeak(4000, interview.writeUnits),
      remedy: 'It grows with its use; warm it up before an import.',
    },
    {
      quota: 'DynamoDB, reads a second of the agency’s row',
      value: '3,000 units of one partition',
      at: byPeak(3000, interview.apiRequests + interview.mails * 2),
      remedy: 'Keep it for a second in the function; not needed by anybody alive.',
    },
    {
      quota: 'EventBridge Scheduler, schedules that wait',
      value: '10,000,000, adjustable',
      at: (10_000_000 * 52) / load.weeksOpen,
      remedy: 'One for each open submission; adjustable.',
    },
    {
      quota: 'DynamoDB, writes a second of one shard of the due index',
      value: '1,000 units, 8 shards',
      at: byPeak(8 * 1000, interview.mails * 4),
      remedy: 'More shards, with a migration.',
    },
  ];
  return all.sort((one, other) => one.at - other.at);
}
