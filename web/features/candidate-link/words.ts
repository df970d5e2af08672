import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';

type LinkStep = CandidateLinkView['steps'][number];
export type Answer = NonNullable<CandidateLinkView['answer']>['answer'];

/** The mails in the candidate's words. */
export const mailNames: Readonly<Record<LinkStep['kind'], string>> = {
  confirmation: 'Your interview details',
  'interview-changed': 'What changed about your interview',
  'interview-cancelled': 'Your interview was cancelled',
  reminder: 'A reminder the day before',
  'thank-you': 'A thank-you note to send',
  'first-follow-up': 'A first follow-up to send',
  'second-follow-up': 'A second, shorter follow-up',
  'move-on': 'Time to look ahead',
};

/** What the candidate can say the employer said. */
export const choiceNames: Readonly<Record<Answer, string>> = {
  offer: 'They made an offer',
  rejected: 'They said no',
  'another-interview': 'They want another interview',
  'needs-more-time': 'They need more time',
  other: 'Something else',
};

/** `2027-03-02` as "Tuesday, March 2". */
export const formatDay = (date: string): string =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date.slice(0, 10)}T12:00:00Z`));

/** A moment in a zone, with the zone's name, since the reader may be elsewhere. */
export const formatMoment = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));

/** The day it is there: `2027-03-02`. */
export const dayIn = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
