import { expect } from 'vitest';
import type { Step } from '../src/follow-up/step.ts';
import { logInterview } from '../src/interview/log-interview.ts';
import type { Decision } from '../src/kernel/refusal.ts';
import type { PlainDate } from '../src/kernel/time.ts';
import { StoryPlayer } from './story-player.ts';

const timeZone = 'America/New_York';

/** Nothing has happened yet; the clock stands at 9:00 on Friday 26 February 2027. */
export function aNewSubmission(): StoryPlayer {
  const story = new StoryPlayer({ id: '', timeZone, holidays: [], events: [], mails: [], notSent: [] });
  story.advance(story.instant('2027-02-26T09:00'));
  return story;
}

/** Logs an interview of one hour. */
export const log = (
  story: StoryPlayer,
  { id = 'A', startsAt = '2027-03-02T10:00', decisionDate = null as PlainDate | null } = {},
): Decision<unknown> =>
  story.give((submission, context) =>
    logInterview(
      submission,
      { id, startsAt, timeZone, interviewers: [], place: null, decisionDate },
      context,
    ),
  );

/**
 * Interview A is logged for Tuesday 2 March at 10:00. Left alone: thank-you the same day at 12:00, follow-ups on
 * Tuesdays 9, 16 and 23 March at 9:00.
 */
export function aLoggedInterview(decisionDate: PlainDate | null = null): StoryPlayer {
  const story = aNewSubmission();
  expect(log(story, { decisionDate }).ok).toBe(true);
  return story;
}

/** The same, and time went on to that wall time. */
export function anInterviewAsOf(wall: string, decisionDate: PlainDate | null = null): StoryPlayer {
  const story = aLoggedInterview(decisionDate);
  story.advance(story.instant(wall));
  return story;
}

/** Where a step stands, in two words: `planned 2027-03-09`, `skipped no-response`, `sent`. */
function standing(step: Step): string {
  switch (step.state) {
    case 'planned':
      return step.dueAt === null ? 'after you decide' : `planned ${step.date}`;
    case 'skipped':
      return `skipped ${step.skipReason}`;
    case 'held':
      return `held ${step.holdReason}`;
    case 'claimed':
    case 'failed':
    case 'sent':
      return step.state;
  }
}

/** Where the coaching of an interview's present cycle stands, from the thank-you to the move-on. */
export function coaching(story: StoryPlayer, id = 'A'): readonly string[] {
  const steps = story.submission.interviews.find((interview) => interview.id === id)?.steps ?? [];
  return (['thank-you', 'first-follow-up', 'second-follow-up', 'move-on'] as const).map((kind) => {
    const step = steps.findLast((one) => one.kind === kind);
    return step ? standing(step) : 'none';
  });
}

/** Where the other mails of an interview's latest cycle stand. */
export function logistics(story: StoryPlayer, id = 'A'): Readonly<Record<string, string>> {
  const steps = story.submission.interviews.find((interview) => interview.id === id)?.steps ?? [];
  return Object.fromEntries(
    steps
      .filter(({ kind }) => kind === 'confirmation' || kind === 'reminder' || kind.startsWith('interview-'))
      .map((step) => [step.kind, standing(step)]),
  );
}

/** `accepted`, or the code it was refused with and the field it names. */
export const verdict = (decision: Decision<unknown>): readonly (string | undefined)[] =>
  decision.ok
    ? ['accepted']
    : [decision.refusal.code, decision.refusal.field].filter((part) => part !== undefined);
