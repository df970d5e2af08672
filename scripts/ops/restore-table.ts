import type { Agency } from '@afterword/core/agency/agency';
import { eraseCandidate } from '@afterword/core/candidate/candidate';
import { holdRestored } from '@afterword/core/follow-up/hold-restored';
import { system } from '@afterword/core/kernel/actor';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import { newJob } from '@afterword/functions/jobs/new-job';
import { ulids } from '@afterword/functions/runtime/ids';
import { rulesFor } from '@afterword/functions/runtime/rules';
import { dueShardOf } from '@afterword/store/due-shard';
import { agencyCodec } from '@afterword/store/dynamo/codecs/agency';
import { submissionCodec } from '@afterword/store/dynamo/codecs/submission';
import { agencyItem, eventItem, submissionItem } from '@afterword/store/dynamo/item-of';
import { deleteItems, putItems, scanItems } from '@afterword/store/dynamo/raw-items';
import type { Table } from '@afterword/store/dynamo/table';
import type { Stores } from '@afterword/store/ports';
import { itemTypes } from '@afterword/store/table-shape';
import type { Journal } from './read-journal.ts';
import { startRearming, watchJob } from './rearm-timers.ts';

type Item = Readonly<Record<string, unknown>>;

export interface Restore {
  /** What AWS restored to the moment of the backup, under another name. */
  readonly from: Table;
  /** The table of the deployment. What is in it goes. */
  readonly to: Table;
  /** Of the table of the deployment. */
  readonly stores: Stores;
  /** Without one every submission is behind: nobody knows what happened to it. */
  readonly journal: Journal | null;
  readonly now: () => EpochSeconds;
  readonly print: (line: string) => void;
  /** Until what was read before the switch was off has ended: a function's longest run. */
  readonly letFinish: () => Promise<unknown>;
  /** Between two looks at a job. */
  readonly wait: () => Promise<unknown>;
}

export interface Restored {
  readonly items: number;
  readonly submissions: number;
  /** Submissions with mails that wait for a person now. */
  readonly held: number;
  readonly erased: readonly string[];
  readonly stopped: readonly string[];
  /** Submissions of after the backup: they are gone, and have to be entered again. */
  readonly lost: readonly string[];
  readonly timers: number;
}

/**
 * Puts a backup back: sending off first, then every item, each plan made safe on its way in, so that at no moment
 * anything could leave twice; then what people asked for since, erasures, timers. Sending stays off until an admin turns
 * it on. Can be run again from the beginning. (ADR 22)
 */
export async function restoreTable(restore: Restore): Promise<Restored> {
  const { print } = restore;
  const agency = await switchOff(restore);
  print('Sending is off. What is under way may finish…');
  await restore.letFinish();
  const removed = await clear(restore);
  print(`${removed} items of the damaged table removed.`);
  const copied = await copyBack(restore, agency);
  print(`${copied.items} items put back; mails of ${copied.held} submissions wait for a person.`);
  const stopped = await stopAgain(restore);
  print(`${stopped.length} candidates stopped again.`);
  const erased = await eraseAgain(restore);
  print(`${erased.length} people erased again.`);
  const timers = await watch(restore, await startRearming(restore.stores, restore.now()));
  print(`${timers} timers set.`);
  const lost = [...(restore.journal?.submissions ?? [])].filter((id) => !copied.known.has(id));
  return {
    items: copied.items,
    submissions: copied.known.size,
    held: copied.held,
    erased,
    stopped,
    lost,
    timers,
  };
}

/** The agency's row comes first: from then on nothing is claimed (I9). */
async function switchOff({ from, to }: Restore): Promise<Agency> {
  for await (const page of scanItems(from)) {
    const item = page.find(({ type }) => type === itemTypes.agency);
    if (!item) continue;
    const agency: Agency = { ...agencyCodec.decode(item), sending: { mode: 'off' } };
    await putItems(to, [{ ...item, ...agencyItem(agency, versionOf(item) + 1) }]);
    return agency;
  }
  throw new Error(
    'The restored table has no agency in it: it is not a table of Afterword, or was restored to before its first day.',
  );
}

async function clear({ to }: Restore): Promise<number> {
  let removed = 0;
  for await (const page of scanItems(to)) {
    const old = page.filter(({ type }) => type !== itemTypes.agency);
    await deleteItems(to, old);
    removed += old.length;
  }
  return removed;
}

/** Figures of the boards before their cards, so that the stream finds each card counted. */
const counts = new Set<unknown>([itemTypes.counter, itemTypes.counted]);

async function copyBack(restore: Restore, agency: Agency) {
  let items = 0;
  let held = 0;
  const known = new Set<string>();
  const restoredAt = restore.now();
  for (const isTurn of [(item: Item) => counts.has(item.type), (item: Item) => !counts.has(item.type)]) {
    for await (const page of scanItems(restore.from)) {
      const put: Item[] = [];
      for (const item of page) {
        if (item.type === itemTypes.agency || !isTurn(item)) continue;
        items += 1;
        if (item.type !== itemTypes.submission) {
          put.push(item);
          continue;
        }
        const submission = submissionCodec.decode(item);
        known.add(submission.id);
        const safe = madeSafe(restore, agency, { submission, version: versionOf(item) }, restoredAt);
        if (safe) held += 1;
        put.push(...(safe ?? [item]));
      }
      await putItems(restore.to, put);
    }
  }
  return { items, held, known };
}

/** The submission's item and its new history, where something has to wait. */
function madeSafe(
  { journal }: Restore,
  agency: Agency,
  { submission, version: found }: { readonly submission: Submission; readonly version: number },
  restoredAt: EpochSeconds,
): readonly Item[] | null {
  const decision = holdRestored(
    submission,
    { restoredAt, isBehind: isBehind(journal, submission) },
    { now: restoredAt, by: system, rules: rulesFor(agency, submission.division) },
  );
  if (!decision.ok) throw new Error(decision.refusal.code);
  const { submission: value, events } = decision.value;
  if (value === submission) return null;
  const version = found + 1;
  const place = { submissionId: value.id, division: value.division, version };
  return [
    submissionItem(value, version, dueShardOf),
    ...events.map((event, index) => eventItem(event, { ...place, index })),
  ];
}

/** Something happened to it, or to its candidate's wishes, that it does not know. */
function isBehind(journal: Journal | null, { id, candidateId, candidate }: Submission): boolean {
  if (!journal || journal.submissions.has(id)) return true;
  return (journal.candidates.get(candidateId)?.revision ?? 0) > candidate.revision;
}

/** A stop that was asked for is kept; that somebody wanted mails again they can say once more. */
async function stopAgain({ journal, stores }: Restore): Promise<readonly string[]> {
  const stopped: string[] = [];
  for (const [id, wish] of journal?.candidates ?? []) {
    if (wish.stopped === 'nothing' || journal?.erased.has(id)) continue;
    const found = await stores.candidates.find(id);
    if (!found || found.value.stopped === wish.stopped || found.value.stopped === 'all') continue;
    const factsRevision = Math.max(found.value.factsRevision, wish.revision) + 1;
    const value = { ...found.value, stopped: wish.stopped, factsRevision };
    const result = await stores.commits.commit([{ kind: 'candidate', value, expected: found.version }]);
    if (!result.ok) throw new Error(`Candidate ${id} changed meanwhile: run this again.`);
    stopped.push(id);
  }
  return stopped;
}

async function eraseAgain(restore: Restore): Promise<readonly string[]> {
  const { journal, stores, now } = restore;
  const erased: string[] = [];
  for (const id of journal?.erased ?? []) {
    const found = await stores.candidates.find(id);
    if (!found) continue;
    const job = newJob({ id: ulids.next(), kind: 'erase-candidate', subject: id }, now());
    const result = await stores.commits.commit([
      {
        kind: 'candidate',
        value: found.value.erasedAt === null ? eraseCandidate(found.value, now()) : found.value,
        expected: found.version,
      },
      { kind: 'job', value: job, expected: null },
    ]);
    if (!result.ok) throw new Error(`Candidate ${id} changed meanwhile: run this again.`);
    await watch(restore, job.id);
    erased.push(id);
  }
  return erased;
}

/** How many submissions a job saw. */
async function watch({ stores, print, wait }: Restore, id: string): Promise<number> {
  const job = await watchJob(stores, id, { print, wait });
  if (job.failed > 0)
    throw new Error(
      `The job ${id} left out ${job.failed} of ${job.seen}: see the log of the jobs function, then run this again.`,
    );
  return job.seen;
}

const versionOf = ({ version }: Item): number => (typeof version === 'number' ? version : 1);
