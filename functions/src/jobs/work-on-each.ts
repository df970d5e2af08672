import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { Log } from '../runtime/log.ts';

/** Works on each submission, also on those after one that fails, and throws at the end where any did. */
export async function workOnEach(
  ids: readonly SubmissionId[],
  work: (id: SubmissionId) => Promise<void>,
  log: Log,
): Promise<void> {
  let failure: unknown;
  for (const id of ids) {
    try {
      await work(id);
    } catch (cause) {
      // The others are none the worse for it.
      log.error('submission failed', cause, { submission: id });
      failure = cause;
    }
  }
  if (failure !== undefined) throw new Error('Not every submission was worked on', { cause: failure });
}
