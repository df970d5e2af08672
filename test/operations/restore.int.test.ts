import { beforeAll, describe, expect, it } from 'vitest';
import { yearLike2027 } from '../journeys/calendar.ts';
import { type Rehearsal, rehearseRestore } from './restore-rehearsal.ts';

let rehearsal: Rehearsal;
const lines: string[] = [];

beforeAll(async () => {
  rehearsal = await rehearseRestore(`${yearLike2027('03-07')}-03-07`, (line) => lines.push(line));
}, 300_000);

describe('a backup that is put back', () => {
  it('sends nothing until somebody turns sending on', () => {
    expect(rehearsal.sentWhileOff).toBe(0);
  });

  it('sends no mail a second time that left after the backup', () => {
    expect(rehearsal.sentInBetween).toEqual(['mailed first-follow-up_1']);
    expect(rehearsal.twice).toEqual([]);
  });

  it('sends nothing after an answer, a stop or an erasure that the backup does not know; the rest on its day', () => {
    expect(rehearsal.sentAfterwards).toEqual(['untouched first-follow-up_1']);
    expect(rehearsal.held).toEqual(['mailed', 'answered']);
  });

  it('keeps stops and erasures, sets timers, and says what is lost', () => {
    const { restored, tracesOfErased } = rehearsal;
    expect(restored).toMatchObject({ submissions: 5, held: 4, timers: 1 });
    expect([restored.stopped.length, restored.erased.length, restored.lost.length]).toEqual([1, 1, 1]);
    expect(tracesOfErased).toBe(0);
  });

  it('breaks no promise: the audit finds nothing', () => {
    expect(rehearsal.violations).toEqual([]);
  });
});
