import { describe, expect, it } from 'vitest';
import { firstStepsDone, type Recorded } from './first-steps.ts';

const nothing: Recorded = { client: false, 'job-order': false, candidate: false, interview: false };
const settings = {
  name: 'Lakeside Staffing',
  postalAddress: '1 Main St, Chicago',
  replyTo: 'office@agency.test',
  calendar: { holidays: [{ date: '2027-07-04', name: 'Independence Day' }] },
  sending: { mode: 'off' },
} as const;
const today = '2027-03-01';

const done = (agency: Partial<Parameters<typeof firstStepsDone>[0]>, recorded: Partial<Recorded> = {}) =>
  Object.entries(firstStepsDone({ ...settings, ...agency }, { ...nothing, ...recorded }, today))
    .filter(([, isDone]) => isDone)
    .map(([step]) => step);

describe('the first steps of an agency', () => {
  it('are settings first', () => {
    expect(done({})).toEqual(['agency', 'calendar']);
  });

  it.each([{ name: ' ' }, { postalAddress: '' }, { replyTo: '' }])('want to know who writes: %j', (gap) => {
    expect(done(gap)).toEqual(['calendar']);
  });

  it('want a holiday that still lies ahead, today’s too', () => {
    const on = (date: string) => done({ calendar: { holidays: [{ date, name: 'A day' }] } });
    expect([on('2027-02-28'), on('2027-03-01')]).toEqual([['agency'], ['agency', 'calendar']]);
    expect(done({ calendar: { holidays: [] } })).toEqual(['agency']);
  });

  it('are taken one by one, and an interview stands for what it is about', () => {
    expect(done({}, { client: true })).toEqual(['agency', 'calendar', 'client']);
    expect(done({}, { interview: true })).toEqual([
      'agency',
      'calendar',
      'client',
      'job-order',
      'candidate',
      'interview',
    ]);
  });

  it('end with mails that reach candidates: a test is not yet that', () => {
    expect(done({ sending: { mode: 'test', address: 'us@agency.test' } })).not.toContain('sending');
    expect(done({ sending: { mode: 'on' } })).toContain('sending');
  });
});
