import type { Division } from '@afterword/core/division/division';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { OpenStage } from '@afterword/core/submission/stage';
import type { Change, Stores } from '@afterword/store/ports';
import { aSubmission } from '@afterword/testing/a-submission';

/** How many of ten cards stand in a stage: the first one is the longest, as boards are. */
const shares: readonly OpenStage[] = [
  'submitted',
  'submitted',
  'submitted',
  'client-review',
  'client-review',
  'interview-scheduled',
  'interviewed',
  'interviewed',
  'offer-extended',
  'placed',
];

const firstNames = ['Ana', 'Tom', 'Grace', 'Lucía', 'Peter', 'Hana', 'Ruth', 'Joel', 'Nadia', 'Sam', 'Imani'];
const lastNames = [
  'Reyes',
  'Becker',
  'Obi',
  'Fernández',
  'Novak',
  'Sato',
  'Abrams',
  'Quinn',
  'Petrov',
  'Whitaker',
];

/** A transaction holds 100 items, a new submission is three of them. */
const batchSize = 33;
const writers = 4;

/** Puts submissions number `from` to `to - 1` of a division straight into the table, a minute apart, in every stage. */
export async function fillDivision(
  stores: Stores,
  division: Division,
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: EpochSeconds },
): Promise<void> {
  const batches: (readonly number[])[] = [];
  for (let start = from; start < to; start += batchSize) {
    batches.push(Array.from({ length: Math.min(batchSize, to - start) }, (_, at) => start + at));
  }
  const write = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const result = await stores.commits.commit(batch.map((number) => newCard(division, number, now)));
      if (!result.ok) throw new Error(`A filled ${result.stale} exists already.`);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

function newCard(division: Division, number: number, now: EpochSeconds): Change {
  const since = now - 60 * (number + 1);
  const first = firstNames[number % firstNames.length];
  const last = lastNames[Math.floor(number / firstNames.length) % lastNames.length];
  const value = aSubmission({
    id: `many-${division}-${number}`,
    candidateId: `many-cand-${division}-${number}`,
    clientId: 'client-harbor',
    jobOrderId: `job-${division}-1`,
    division,
    ownerId: 'user-rosa',
    names: {
      candidate: `${first} ${last} ${number}`,
      client: 'Harbor Freight Lines',
      jobOrder: 'Dispatch coordinator',
      owner: 'Rosa Kim',
    },
    stage: shares[number % shares.length] ?? 'submitted',
    stageSince: since,
    createdAt: since,
  });
  return { kind: 'submission', value, expected: null, events: [] };
}
