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
  return { method: calendar.getFirstPropertyValue('method'), component, event: new ICAL.Event(component) };
};

describe('the invitation, read by an independent parser', () => {
  test('asks for the hour in UTC, whatever the zone of this process', () => {
    const { method, event } = read();
    expect(method).toBe('REQUEST');
    expect(event.startDate.toString()).toBe('2027-03-02T16:00:00Z');
    expect(event.endDate.toString()).toBe('2027-03-02T17:00:00Z');
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
