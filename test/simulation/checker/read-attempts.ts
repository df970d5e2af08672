import type { ClaimedStep, StepKind } from '@afterword/core/follow-up/step';
import { stepKey } from '@afterword/core/follow-up/step';
import type { Submission } from '@afterword/core/submission/submission';
import type { Committed } from '../cloud/simulated-stores.ts';
import type { Command } from '../people/command.ts';
import type { World } from '../world.ts';
import { EndsModel } from './ends-model.ts';

/** One claim, found in the log of commits. */
export interface Attempt {
  readonly id: string;
  /** `submission interview thank-you.1`. */
  readonly step: string;
  readonly kind: StepKind;
  readonly claimed: ClaimedStep;
  /** Virtual milliseconds of its commit. */
  readonly at: number;
  /** What had ended the step before the claim was committed; `null`: nothing. */
  readonly blocked: string | null;
  /** Since when the sending switch was off as the claim was committed, virtual milliseconds. */
  readonly offSince: number | null;
}

const askedFor = (commit: Committed): Command | undefined =>
  (commit.command as { readonly command?: Command } | undefined)?.command;

const isSubmission = (change: Committed['changes'][number]) => change.kind === 'submission';

/** Every claim of a history with what was known before it, in the order of commits. */
export function readAttempts({ commits }: Pick<World, 'commits'>): ReadonlyMap<string, Attempt> {
  const model = new EndsModel();
  const attempts = new Map<string, Attempt>();
  let offSince: number | null = null;
  for (const commit of commits) {
    for (const change of commit.changes) {
      if (change.kind === 'agency') {
        offSince = change.value.sending.mode === 'off' ? (offSince ?? commit.at) : null;
      }
    }
    const written = commit.changes.filter(isSubmission);
    for (const { value } of written) {
      for (const found of newClaims(value, commit.before.get(value.id))) {
        attempts.set(found.claimed.attemptId, {
          id: found.claimed.attemptId,
          step: `${value.id} ${found.interviewId} ${stepKey(found.claimed)}`,
          kind: found.claimed.kind,
          claimed: found.claimed,
          at: commit.at,
          blocked: model.blocks(value, found.interviewId, found.claimed.kind),
          offSince,
        });
      }
    }
    const [first] = written;
    model.take(askedFor(commit), first?.value, first && commit.before.get(first.value.id));
    for (const { value } of written.slice(1)) model.take(undefined, value, commit.before.get(value.id));
  }
  return attempts;
}

function newClaims(after: Submission, before: Submission | undefined) {
  const old = new Set(
    before?.interviews.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.state === 'claimed' ? [step.attemptId] : [])),
    ),
  );
  return after.interviews.flatMap(({ id, steps }) =>
    steps.flatMap((step) =>
      step.state === 'claimed' && !old.has(step.attemptId) ? [{ interviewId: id, claimed: step }] : [],
    ),
  );
}
