import { describe, expect, it } from 'vitest';
import { actionsOf } from './row-actions.ts';
import { aRow, aStaleOrderRow, aTaskRow, kindsOfSubmissions } from './testing/rows.ts';

const labels = (row: ReturnType<typeof aRow>) => actionsOf(row).map(({ label }) => label);

describe('what a row offers', () => {
  it.each(kindsOfSubmissions)('%s: one obvious action first, all of them told apart', (kind) => {
    const all = labels(aRow(kind));
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all).size).toBe(all.length);
  });

  it('sends a held step at once, but asks first where it is night for the candidate', () => {
    expect(actionsOf(aRow('decide-step'))[0]).toMatchObject({ kind: 'settle', label: 'Send now' });
    expect(actionsOf(aRow('decide-step', { quiet: true }))[0]).toMatchObject({
      kind: 'ask',
      panel: 'send-at-night',
    });
  });

  it('never sends again what may have arrived', () => {
    expect(labels(aRow('decide-step', { why: 'outcome-unknown' }))).toEqual(['Skip']);
  });

  it('asks before it skips, since that cannot be taken back', () => {
    expect(actionsOf(aRow('decide-step'))[1]).toMatchObject({ kind: 'ask', panel: 'skip' });
  });

  it('says "add" where there is no address, "correct" where there is one that bounced', () => {
    expect(labels(aRow('correct-address', { address: 'none' }))).toEqual(['Add address']);
    expect(labels(aRow('correct-address'))).toEqual(['Correct address']);
  });

  it('asks of a job order that stands still whether it is wanted, and leads to it', () => {
    expect(actionsOf(aStaleOrderRow())).toMatchObject([
      { kind: 'settle', label: 'Still wanted' },
      { kind: 'open', href: '/job-orders/job-1' },
    ]);
  });

  it('has a task noted as done', () => {
    expect(labels(aTaskRow())).toEqual(['Done']);
  });
});
