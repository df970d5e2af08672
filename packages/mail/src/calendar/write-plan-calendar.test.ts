import { fromIso } from '@afterword/core/kernel/time';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type PlanCalendar, type PlanEntry, writePlanCalendar } from './write-plan-calendar.ts';

const entry: PlanEntry = {
  id: 'int-1.first-follow-up.1',
  kind: 'first-follow-up',
  at: fromIso('2027-03-09T15:00:00Z'),
  reason: 'No decision date: the 5th business day after Tue 2 Mar is Tue 9 Mar at 9:00 in Chicago.',
};

const write = (change: Partial<PlanCalendar> = {}) =>
  writePlanCalendar({
    entries: [entry],
    language: 'en',
    client: 'Lakeview Foods',
    jobTitle: 'Payroll clerk',
    sequence: 4,
    now: fromIso('2027-03-03T15:00:00Z'),
    ...change,
  });

function read(change: Partial<PlanCalendar> = {}) {
  const calendar = new ICAL.Component(ICAL.parse(write(change)));
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)),
  };
}

describe('the plan as a calendar file, read by an independent parser', () => {
  test('names the hour, in whatever zone this process is, and the reason', () => {
    const { method, events } = read();
    expect(method).toBe('PUBLISH');
    expect(events[0]?.startDate.toString()).toBe('2027-03-09T15:00:00Z');
    expect(events[0]?.endDate.toString()).toBe('2027-03-09T15:15:00Z');
    expect(events[0]?.summary).toBe('Follow up with Lakeview Foods');
    expect(events[0]?.description).toContain(entry.reason);
  });

  test('moves its entries when it is read in again', () => {
    const [before] = read().events;
    const [after] = read({ entries: [{ ...entry, at: entry.at + 86_400 }], sequence: 5 }).events;
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([4, 5]);
  });

  test.each(['thank-you', 'first-follow-up', 'second-follow-up', 'move-on'] as const)(
    'has a title in both languages: %s',
    (kind) => {
      const titles = (['en', 'es'] as const).map(
        (language) => read({ entries: [{ ...entry, kind }], language }).events[0]?.summary,
      );
      expect(new Set(titles).size).toBe(2);
      for (const title of titles) expect(title).toContain('Lakeview Foods');
    },
  );

  test('takes no property from what somebody typed, and holds no link', () => {
    const text = write({
      client: 'x\r\nBEGIN:VEVENT\r\nURL:https://evil.test',
      jobTitle: 'a; b, c \\ "d" 🙂',
    });
    const { events } = read({ client: 'x\r\nBEGIN:VEVENT\r\nURL:https://evil.test' });
    expect(events).toHaveLength(1);
    expect(text).not.toMatch(/^URL/m);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('with nothing to come is an empty calendar', () => {
    expect(read({ entries: [] }).events).toEqual([]);
  });
});
