import type { Candidate } from '@afterword/core/candidate/candidate';
import type { CandidateId } from '@afterword/core/kernel/ids';
import type { Dependencies } from '../http/dependencies.ts';
import { fail, present } from '../http/problem-error.ts';
import type { Write } from '../http/save.ts';

/** What somebody wants: mails to stop, or those that were stopped to come again. */
export type Wish =
  | { readonly stop: 'coaching' | 'all' }
  /** `logistics`: confirmations and reminders alone. */
  | { readonly resume: 'logistics' | 'all' };

type Stopped = Candidate['stopped'];

/** A stop must not be lost to a recruiter who edits the candidate at the same moment. */
const tries = 3;

/** A wish never does more than it says: a stop of coaching leaves everything stopped, logistics alone resume no coaching. */
export function stoppedAfter(before: Stopped, wish: Wish): Stopped {
  if ('stop' in wish) return before === 'all' ? 'all' : wish.stop;
  if (wish.resume === 'all') return 'nothing';
  return before === 'all' ? 'coaching' : before;
}

/** Stops or resumes for all submissions of the candidate. */
export async function setStopped(
  dependencies: Pick<Dependencies, 'stores' | 'showOnSubmissions'>,
  write: Write,
  candidateId: CandidateId,
  wish: Wish,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = present(await dependencies.stores.candidates.find(candidateId), 'candidate');
    const { value, version } = found;
    const stopped = stoppedAfter(value.stopped, wish);
    // Who was erased gets no mail at all; nothing is written about them any more (I6).
    if (value.stopped === stopped || value.erasedAt !== null) return;
    const changed = { ...value, stopped, factsRevision: value.factsRevision + 1 };
    const result = await write([{ kind: 'candidate', value: changed, expected: version }]);
    if (result.ok) return dependencies.showOnSubmissions(candidateId);
  }
  fail('busy', 'Others were changing this at the same moment. Please try again.');
}
