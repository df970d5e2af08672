import type { Change, CommitResult, Stores } from '@afterword/store/ports';
import type { Dependencies } from './dependencies.ts';
import type { Encoded } from './encode-answer.ts';
import type { Answer } from './handler.ts';
import { findEarlier, type Keyed, recordOf } from './idempotency.ts';
import { fail } from './problem-error.ts';

/** Writes what was decided, all or nothing; not ok: decide again. */
export type Write = (changes: readonly Change[]) => Promise<CommitResult>;

/**
 * Writes what was decided and the answer to it in one transaction: whoever sends the same key again, even after a
 * crash between commit and reply, gets this very answer (I8).
 */
export type Save<Body> = (changes: readonly Change[], answer: Answer<Body>) => Promise<CommitResult>;

/** Ends a request whose key was answered meanwhile, by the same request sent at the same time. */
export class AnsweredMeanwhile extends Error {
  override readonly name = 'AnsweredMeanwhile';
  readonly answer: Encoded;

  constructor(answer: Encoded) {
    super('The same request was answered meanwhile');
    this.answer = answer;
  }
}

/** The `save` of one request, and whether it has kept the answer. */
export interface RequestSave {
  readonly save: Save<unknown>;
  readonly isAnswerKept: () => boolean;
}

/**
 * @param keyed Left out where the route takes no key: then only the changes are written.
 * @param encode The answer as it goes out; what is kept is what goes out.
 */
export function requestSave(
  { stores, clock }: Pick<Dependencies, 'stores' | 'clock'> & { readonly stores: Pick<Stores, 'commits'> },
  keyed: Keyed | undefined,
  encode: (answer: Answer<unknown>) => Encoded,
): RequestSave {
  let kept = false;
  return {
    isAnswerKept: () => kept,
    save: async (changes, answer) => {
      if (!keyed) return stores.commits.commit(changes);
      if (kept) throw new Error('A request was saved twice; the second part would not be safe to repeat');
      const now = clock.now();
      const result = await stores.commits.commit([
        // First, so that a repetition is told from a lost race.
        {
          kind: 'idempotency',
          value: recordOf(keyed, encode(answer), now),
          now,
          ...(answer.about === undefined ? {} : { about: answer.about }),
        },
        ...changes,
      ]);
      if (result.ok) kept = true;
      else if (result.stale === 'idempotency') {
        const earlier = await findEarlier({ stores, clock }, keyed);
        if (earlier) throw new AnsweredMeanwhile(earlier);
        fail('idempotency/in-progress', 'The same request is being worked on. Send it again in a moment.');
      }
      return result;
    },
  };
}
