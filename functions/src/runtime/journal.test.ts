import type { SubmissionEvent } from '@afterword/core/submission/event';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Change } from '@afterword/store/ports';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aSubmission } from '@afterword/testing/a-submission';
import { describe, expect, it } from 'vitest';
import { newJob } from '../jobs/new-job.ts';
import { journaled } from './journal.ts';

const now = 1_800_000_000;

async function linesOf(...commits: readonly (readonly Change[])[]): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  const log = {
    info: (message: string, fields: object = {}) => lines.push({ message, ...fields }),
    error: () => {},
  };
  const { commits: target } = memoryStores();
  const journal = journaled(target, { log, clock: { now: () => now } });
  for (const changes of commits) await journal.commit(changes);
  return lines;
}

const happened = (type: SubmissionEvent['type'], kind: 'system' | 'user' = 'system'): SubmissionEvent => ({
  type,
  at: now,
  by: kind === 'system' ? { kind } : { kind, id: 'user-1' },
});
const changed = (...events: readonly SubmissionEvent[]): Change => ({
  kind: 'submission',
  value: aSubmission({ id: 'sub-1' }),
  expected: null,
  events,
});
const candidate = (overrides: Parameters<typeof aCandidate>[0] = {}): Change => ({
  kind: 'candidate',
  value: aCandidate({ id: 'cand-1', factsRevision: 3, ...overrides }),
  expected: null,
});

describe('the journal', () => {
  it('says that something happened to a submission, by its id alone', async () => {
    const lines = await linesOf([changed(happened('StepClaimed'))]);
    expect(lines).toEqual([{ message: 'journal', submission: 'sub-1', when: now }]);
  });

  it('says nothing of what an older plan bears as well', async () => {
    expect(await linesOf([changed()])).toEqual([]);
    expect(await linesOf([changed(happened('PlanChanged'), happened('StageChanged'))])).toEqual([]);
    expect(await linesOf([changed(happened('StageChanged', 'user'))])).toHaveLength(1);
  });

  it('says what a candidate asked for, and nothing that names them', async () => {
    const lines = await linesOf([
      candidate({ stopped: 'coaching', name: 'Ana Reyes', email: 'ana@mail.test' }),
    ]);
    expect(lines).toEqual([
      { message: 'journal', candidate: 'cand-1', revision: 3, stopped: 'coaching', when: now },
    ]);
  });

  it('says that a person was erased only once they were, and again with every page of the job', async () => {
    const erase = candidate({ erasedAt: now });
    const job: Change = {
      kind: 'job',
      value: newJob({ id: 'job-1', kind: 'erase-candidate', subject: 'cand-1' }, now),
      expected: null,
    };
    const erased = { message: 'journal', erased: 'cand-1', when: now };
    expect(await linesOf([erase, job])).toEqual([
      expect.objectContaining({ candidate: 'cand-1' }),
      erased,
      erased,
    ]);
    // The second one is too late: somebody else wrote the candidate before.
    expect((await linesOf([candidate()], [erase])).filter((line) => 'erased' in Object(line))).toEqual([]);
  });
});
