import type { PlannedMail, SentEntry } from '@afterword/contracts/resources/outbox';
import { messageStates } from '@afterword/core/message/message';
import { describe, expect, it } from 'vitest';
import { statesOf } from './outbox-filters.ts';
import { dayTitle, plannedStatus, sentStatus, stateLabel } from './outbox-words.ts';

const always = {
  key: 'first-follow-up.1',
  kind: 'first-follow-up',
  cycle: 1,
  dueAt: '2027-03-09T15:00:00Z',
  plannedAt: '2027-03-09T15:00:00Z',
  date: '2027-03-09',
  reason: 'Because.',
} as const;
const planned = { ...always, allowed: [], state: 'planned' as const, moved: false, forced: null };
const status = (step: PlannedMail['step'], paused = false) => plannedStatus({ step, paused });

const mail = (state: (typeof messageStates)[number], detail: string | null = null) =>
  sentStatus({ kind: 'mail', state, detail } as SentEntry);

describe('where a planned mail stands', () => {
  it.each([
    [status(planned), 'Planned', null],
    [status({ ...planned, dueAt: null }), 'After you decide', 'the e-mail before it waits for you'],
    [status({ ...planned, dueAt: null }, true), 'Paused', 'somebody paused it'],
    [
      status({
        ...always,
        allowed: [],
        dueAt: null,
        state: 'held',
        holdReason: 'late',
        at: '2027-03-10T15:00:00Z',
      }),
      'Held',
      'it is more than a day late',
    ],
    [
      status({
        ...always,
        allowed: [],
        dueAt: null,
        state: 'failed',
        failReason: 'rejected',
        at: '2027-03-10T15:00:00Z',
      }),
      'Failed',
      'the mail service refused it',
    ],
  ])('%j', (said, label, why) => {
    expect([said.label, said.why]).toEqual([label, why]);
  });
});

describe('what became of a mail', () => {
  it.each(messageStates)('has a word for %s', (state) => {
    expect(mail(state).label).toMatch(/^[A-Z]/);
  });

  it('calls a bounce, a complaint and a refusal bad, with the code where there is one', () => {
    expect((['bounced', 'complained', 'rejected'] as const).map((state) => mail(state).tone)).toEqual([
      'stale',
      'stale',
      'stale',
    ]);
    expect(mail('bounced', 'General').why).toBe('code General');
    expect(mail('delivered')).toEqual({ label: 'Delivered', tone: 'done', why: null });
  });

  it('says why one was not sent', () => {
    const entry = { kind: 'skipped', reason: 'employer-answered' } as SentEntry;
    expect(sentStatus(entry)).toMatchObject({ label: 'Not sent', why: 'the employer answered' });
  });

  it('has a word for every state one can filter by', () => {
    for (const state of [...statesOf.planned, ...statesOf.sent]) expect(stateLabel(state)).toMatch(/^[A-Z]/);
  });
});

describe('the title of a day', () => {
  it.each([
    ['2027-03-02', 'Today, Tuesday, March 2'],
    ['2027-03-03', 'Tomorrow, Wednesday, March 3'],
    ['2027-03-01', 'Yesterday, Monday, March 1'],
    ['2027-03-10', 'Wednesday, March 10'],
  ])('%s', (date, title) => {
    expect(dayTitle(date, '2027-03-02')).toBe(title);
  });
});
