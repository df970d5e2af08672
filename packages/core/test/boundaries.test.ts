import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../src/division/policy.ts';
import {
  countedDate,
  isThankYouUseful,
  nextAllowedMoment,
  planConfirmation,
  planFirstFollowUp,
  planReminder,
  planThankYou,
} from '../src/follow-up/dates.ts';
import { settleDue } from '../src/follow-up/settle-due.ts';
import { fromIso, toIso } from '../src/kernel/time.ts';
import { aLoggedInterview } from './a-story.ts';

// To the second: the last moment at which something still holds, and the first at which it does not.

const zone = 'America/Chicago';
const calendar = { holidays: [] };
const rules = { policy: defaultPolicy, calendar, zone };
const at = (iso: string) => fromIso(iso);

describe('to the second', () => {
  it('a confirmation leaves two minutes after logging', () => {
    expect(toIso(planConfirmation(at('2027-03-01T16:00:00Z'), zone).plannedAt)).toBe('2027-03-01T16:02:00Z');
  });

  it.each([
    ['2027-03-04T17:00:00Z', true],
    ['2027-03-04T17:00:01Z', false],
  ])('a thank-you is useful for 48 hours: at %s %s', (moment, useful) => {
    expect(isThankYouUseful(at(moment), at('2027-03-02T17:00:00Z'))).toBe(useful);
  });

  it.each([
    ['a day', '2027-03-10T15:00:00Z', '2027-03-09'],
    ['more than a day', '2027-03-10T15:00:01Z', '2027-03-10'],
    ['a day early', '2027-03-08T15:00:00Z', '2027-03-09'],
    ['more than a day early', '2027-03-08T14:59:59Z', '2027-03-08'],
  ])('a step sent %s from its moment counts from %s: %s', (_what, done, counted) => {
    const schedule = { plannedAt: at('2027-03-09T15:00:00Z'), date: '2027-03-09' };
    expect(countedDate(schedule, at(done), 'sent', zone)).toBe(counted);
  });

  it('a step skipped long before its moment counts from its moment', () => {
    const schedule = { plannedAt: at('2027-03-09T15:00:00Z'), date: '2027-03-09' };
    expect(countedDate(schedule, at('2027-03-02T15:00:00Z'), 'skipped', zone)).toBe('2027-03-09');
    expect(countedDate(schedule, at('2027-03-12T15:00:00Z'), 'skipped', zone)).toBe('2027-03-12');
  });

  it.each([
    ['20 hours', '2027-03-02T19:00:00Z', '2027-03-03'],
    ['a second less', '2027-03-02T19:00:01Z', '2027-03-04'],
  ])('the first follow-up comes %s after the thank-you', (_what, thankYou, date) => {
    const soon = { ...rules, policy: { ...defaultPolicy, noDateBusinessDays: 1 } };
    expect(planFirstFollowUp('2027-03-02', null, at(thankYou), soon).date).toBe(date);
  });

  it('without a thank-you there is nothing to rest from', () => {
    const soon = { ...rules, policy: { ...defaultPolicy, noDateBusinessDays: 1 } };
    expect(planFirstFollowUp('2027-03-02', null, null, soon).date).toBe('2027-03-03');
  });

  it.each([
    ['8:00', '2027-03-01T14:00:00Z', '2027-03-01T14:00:00Z'],
    ['7:59', '2027-03-01T13:59:00Z', '2027-03-01T02:00:00Z'],
    ['20:59', '2027-03-02T02:59:00Z', '2027-03-02T02:59:00Z'],
    ['21:00', '2027-03-02T03:00:00Z', '2027-03-02T02:00:00Z'],
  ])('a reminder of an interview at %s', (_what, dayBefore, reminder) => {
    expect(toIso(planReminder(at(dayBefore) + 86_400, zone).plannedAt)).toBe(reminder);
  });

  it.each([
    ['20:59', '2027-03-02T01:59:00Z', '2027-03-02T02:59:00Z'],
    ['21:00', '2027-03-02T02:00:00Z', '2027-03-02T14:00:00Z'],
    ['7:59', '2027-03-02T12:59:00Z', '2027-03-02T14:00:00Z'],
    ['8:00', '2027-03-02T13:00:00Z', '2027-03-02T14:00:00Z'],
    ['8:01', '2027-03-02T13:01:00Z', '2027-03-02T14:01:00Z'],
  ])('a thank-you that would leave at %s', (_what, end, leaves) => {
    expect(toIso(planThankYou(at(end), at(end) - 86_400, defaultPolicy, zone).plannedAt)).toBe(leaves);
  });

  it.each([
    ['a Friday evening', '2027-03-06T02:59:00Z', '2027-03-06T02:59:00Z'],
    ['a Friday night', '2027-03-06T03:00:00Z', '2027-03-08T14:00:00Z'],
    ['a Saturday', '2027-03-06T18:00:00Z', '2027-03-08T14:00:00Z'],
    ['a Monday before eight', '2027-03-08T13:00:00Z', '2027-03-08T14:00:00Z'],
  ])('a follow-up that is due on %s', (_what, now, allowed) => {
    expect(toIso(nextAllowedMoment(at(now), true, calendar, zone))).toBe(allowed);
  });

  it('what needs no business day may go on a Saturday', () => {
    const saturday = at('2027-03-06T18:00:00Z');
    expect(nextAllowedMoment(saturday, false, calendar, zone)).toBe(saturday);
  });

  it.each([
    ['24 hours', 86_400, 'planned'],
    ['24 hours and a second', 86_401, 'held'],
  ])('a follow-up %s late is %s', (_what, late, state) => {
    const story = aLoggedInterview();
    story.advance(story.instant('2027-03-09T08:00'));
    story.give((submission, context) => {
      const settled = settleDue(submission, { ...context, now: story.instant('2027-03-09T09:00') + late });
      return { ok: true, value: settled };
    });
    const step = story.submission.interviews[0]?.steps.find(({ kind }) => kind === 'first-follow-up');
    expect(step?.state).toBe(state);
  });
});
