import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { exampleInput } from '../examples.ts';
import { mailFacts } from '../mail-facts.ts';
import type { StepMailInput } from '../step-mail-input.ts';
import { mailPhrases } from '../wording/mail-phrases.ts';
import { writeInvitation } from './write-invitation.ts';

const write = (change: Partial<StepMailInput> = {}) => {
  const input = { ...exampleInput, kind: 'confirmation', ...change } as const;
  return writeInvitation({ input, facts: mailFacts(input), words: mailPhrases('en') });
};

const read = (change: Partial<StepMailInput> = {}) => {
  const calendar = new ICAL.Component(ICAL.parse(write(change)));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  // The zone is the one that came along, not one the parser knows.
  ICAL.TimezoneService.reset();
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  return {
    method: calendar.getFirstPropertyValue('method'),
    zone,
    component,
    event: new ICAL.Event(component),
  };
};

const at = (iso: string) => Date.parse(iso) / 1000;

describe('the invitation, read by an independent parser', () => {
  test('asks for the hour people agreed on, in the interview’s zone', () => {
    const { method, event, component } = read();
    expect(method).toBe('REQUEST');
    expect(event.startDate.toString()).toBe('2027-03-02T10:00:00');
    expect(event.endDate.toString()).toBe('2027-03-02T11:00:00');
    expect(component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('America/Chicago');
    expect(event.startDate.toUnixTime()).toBe(exampleInput.interview.start);
  });

  test.each([
    ['America/New_York', '2027-03-13T18:00:00Z'],
    ['America/New_York', '2027-03-14T18:00:00Z'],
    ['America/New_York', '2027-11-07T03:00:00Z'],
    ['America/Chicago', '2027-11-08T15:00:00Z'],
    ['America/Phoenix', '2027-07-01T16:00:00Z'],
    ['America/Vancouver', '2026-12-01T18:00:00Z'],
    ['Europe/London', '2027-03-28T09:00:00Z'],
    ['Australia/Lord_Howe', '2027-04-04T01:00:00Z'],
    ['Africa/Casablanca', '2027-02-08T09:00:00Z'],
    ['Asia/Kolkata', '2027-06-01T04:30:00Z'],
    ['Asia/Kathmandu', '2027-06-01T04:15:00Z'],
    ['UTC', '2027-06-01T04:15:00Z'],
  ])('means the same instant by the zone that comes along: %s at %s', (timeZone, iso) => {
    const interview = { ...exampleInput.interview, timeZone, start: at(iso), end: at(iso) + 5400 };
    const { event, zone } = read({ interview });
    expect(zone?.getFirstPropertyValue('tzid')).toBe(timeZone);
    expect([event.startDate.toUnixTime(), event.endDate.toUnixTime()]).toEqual([at(iso), at(iso) + 5400]);
  });

  test('falls back to UTC where the hour comes twice', () => {
    const start = at('2027-11-07T06:10:00Z');
    const interview = { ...exampleInput.interview, timeZone: 'America/New_York', start, end: start + 3600 };
    const { event, zone } = read({ interview });
    expect(zone).toBeNull();
    expect(event.startDate.toString()).toBe('2027-11-07T06:10:00Z');
    expect(event.endDate.toUnixTime()).toBe(start + 3600);
  });

  test('speaks the candidate’s language', () => {
    const input = { ...exampleInput, kind: 'confirmation', language: 'es' } as const;
    const text = writeInvitation({ input, facts: mailFacts(input), words: mailPhrases('es') });
    expect(text).toContain('SUMMARY:Entrevista: Payroll Assistant\\, Lakeview Foods\r\n');
  });

  test('keeps its UID and raises SEQUENCE when the interview moves', () => {
    const interview = {
      ...exampleInput.interview,
      start: exampleInput.interview.start + 86_400,
      sequence: 3,
    };
    const moved = read({ kind: 'interview-changed', interview });
    expect(moved.event.uid).toBe(read().event.uid);
    expect(moved.event.sequence).toBe(3);
    expect(moved.method).toBe('REQUEST');
  });

  test('cancels what it requested', () => {
    const { method, component, event } = read({ kind: 'interview-cancelled' });
    expect(method).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.uid).toBe(read().event.uid);
  });

  test('names the recruiter as organizer and the candidate, alone, as attendee', () => {
    const { component } = read();
    expect(component.getFirstPropertyValue('organizer')).toBe('mailto:recruiter@agency.test');
    expect(component.getAllProperties('attendee').map((attendee) => attendee.getFirstValue())).toEqual([
      'mailto:maria.soto@mail.test',
    ]);
  });

  test('brings commas, semicolons, quotes, emoji and line breaks through', () => {
    const title = 'Clerk; "Payroll", \\ 50% 🙂 '.repeat(5).trim();
    const { component, event } = read({ jobTitle: title, candidate: { name: 'A "B" C', email: 'a@b.test' } });
    expect(event.summary).toBe(`Interview: ${title}, Lakeview Foods`);
    expect(component.getFirstProperty('attendee')?.getParameter('cn')).toBe("A 'B' C");
    expect(event.description).toContain('\n');
  });

  test('takes no property from what somebody typed', () => {
    const { component } = read({ jobTitle: 'x\r\nATTENDEE:mailto:evil@x.test\r\nEND:VEVENT' });
    expect(component.getAllProperties('attendee')).toHaveLength(1);
  });

  test('folds at 75 octets and ends every line with CRLF', () => {
    const lines = write({ jobTitle: 'é漢🙂'.repeat(60) }).split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.join('')).not.toMatch(/[\r\n]/);
  });
});
