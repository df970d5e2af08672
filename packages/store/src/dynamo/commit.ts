import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { checkCommit } from '../commit-limits.ts';
import type { Change, CommitResult, Commits } from '../ports.ts';
import { candidateCodec } from './codecs/candidate.ts';
import { userCodec } from './codecs/user.ts';
import { likenessKeysOf } from './item-of.ts';
import { type Key, keys } from './keys.ts';
import { readVersioned, type Table } from './table.ts';
import { type Write, type WriteContext, writesOf } from './writes-of.ts';

export interface CommitOptions extends Pick<WriteContext, 'shardOf'> {
  /** A token no other commit has: at most 36 characters. */
  readonly newToken: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Between tries against transactions on the same items. Without jitter: rivals differ by their round trips anyway. */
const pauses = [20, 60, 180] as const;

const transient: ReadonlySet<string> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

interface Planned {
  readonly kind: Change['kind'];
  readonly write: Write;
}

type Attempt =
  | CommitResult
  /** A rival transaction or a busy partition, at the first of these changes. */
  | { readonly ok: false; readonly busy: Change['kind'] }
  /** The same transaction, sent before, is still at work. */
  | { readonly ok: false; readonly inProgress: TransactionInProgressException };

/** Reads why a transaction was cancelled; throws the error itself where trying or deciding again would not help. */
function cancelled(error: TransactionCanceledException, planned: readonly Planned[]): Attempt {
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const firstWhere = (matches: (code: string) => boolean): Change['kind'] | undefined =>
    planned[codes.findIndex(matches)]?.kind;

  const stale = firstWhere((code) => code === 'ConditionalCheckFailed');
  if (stale) return { ok: false, stale };
  if (codes.some((code) => code !== 'None' && !transient.has(code))) throw error;
  const busy = firstWhere((code) => transient.has(code));
  if (busy) return { ok: false, busy };
  throw error;
}

async function attempt(table: Table, planned: readonly Planned[], token: string): Promise<Attempt> {
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: planned.map(({ write }) => write),
        ClientRequestToken: token,
      }),
    );
    return { ok: true };
  } catch (error) {
    if (error instanceof TransactionCanceledException) return cancelled(error, planned);
    if (error instanceof TransactionInProgressException) return { ok: false, inProgress: error };
    throw error;
  }
}

/**
 * The addresses that users who are changed had before, so that a new one frees the old. What is read here need not
 * be locked: the user's own condition names the version that was read.
 */
async function formerEmails(table: Table, changes: readonly Change[]): Promise<Map<string, string>> {
  const emails = new Map<string, string>();
  for (const change of changes) {
    if (change.kind !== 'user' || change.expected === null) continue;
    const found = await readVersioned(table, keys.user(change.value.id), userCodec);
    if (found?.version === change.expected) emails.set(change.value.id, found.value.email);
  }
  return emails;
}

/** What candidates who are changed were found by before, so that what they no longer share is forgotten. */
async function formerLikenesses(
  table: Table,
  changes: readonly Change[],
): Promise<Map<string, readonly Key[]>> {
  const likenesses = new Map<string, readonly Key[]>();
  for (const change of changes) {
    if (change.kind !== 'candidate' || change.expected === null) continue;
    const found = await readVersioned(table, keys.candidate(change.value.id), candidateCodec);
    if (found?.version === change.expected) likenesses.set(change.value.id, likenessKeysOf(found.value));
  }
  return likenesses;
}

/**
 * Commits by one `TransactWriteItems`, also for a single change: a lost reply may hide a write that was applied, and
 * only a transaction's token makes the SDK's own retry find out instead of failing its own condition.
 */
export const dynamoCommits = (table: Table, options: CommitOptions): Commits => ({
  commit: async (changes) => {
    checkCommit(changes);
    if (changes.length === 0) return { ok: true };

    const context: WriteContext = {
      tableName: table.tableName,
      shardOf: options.shardOf,
      formerEmails: await formerEmails(table, changes),
      formerLikenesses: await formerLikenesses(table, changes),
    };
    const planned = changes.flatMap((change) =>
      writesOf(change, context).map((write) => ({ kind: change.kind, write })),
    );

    let token = options.newToken();
    let result = await attempt(table, planned, token);
    for (const pause of pauses) {
      if (result.ok || 'stale' in result) return result;
      await options.wait(pause);
      // Cancelled is final for a token, so the next try needs another; one in progress may still succeed.
      if ('busy' in result) token = options.newToken();
      result = await attempt(table, planned, token);
    }
    if (result.ok || 'stale' in result) return result;
    if ('busy' in result) return { ok: false, stale: result.busy };
    throw result.inProgress;
  },
});
