import { problem } from '@afterword/contracts/problems';
import { candidateFacts } from '@afterword/core/candidate/candidate';
import type { Context } from '@afterword/core/follow-up/rules';
import { type Actor, system } from '@afterword/core/kernel/actor';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { accept, type Decision } from '@afterword/core/kernel/refusal';
import { adoptCandidateFacts } from '@afterword/core/submission/adopt-facts';
import type { Changed } from '@afterword/core/submission/change';
import type { Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { Change, Versioned } from '@afterword/store/ports';
import { changeSubmission } from '../../runtime/change-submission.ts';
import { rulesFor } from '../../runtime/rules.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { sees, theAgency } from '../http/guard.ts';
import { fail, ProblemError, present } from '../http/problem-error.ts';

export type Decide = (submission: Submission, context: Context) => Decision<Changed>;

/** The submission, if the user may see it. */
export async function findSubmission(
  { stores }: Pick<Dependencies, 'stores'>,
  id: SubmissionId,
  user: User,
): Promise<Versioned<Submission>> {
  const found = present(await stores.submissions.find(id), 'submission');
  return sees(user, 'submission:read', [found.value.division])
    ? found
    : fail('not-found', 'There is no such submission.');
}

/**
 * Runs a command on a submission as a user or as the candidate: brings it up to date with the candidate, decides,
 * saves. Refusals, stale versions and lost races end the request.
 */
export async function command(
  dependencies: Dependencies,
  id: SubmissionId,
  by: { readonly user: User; readonly ifMatch: number | undefined } | { readonly actor: Actor },
  decide: Decide,
  also?: (changed: Changed) => readonly Change[],
): Promise<Versioned<Submission>> {
  const { stores, clock } = dependencies;
  const agency = await theAgency(stores);
  const actor: Actor = 'user' in by ? { kind: 'user', id: by.user.id } : by.actor;
  const outcome = await changeSubmission(
    stores,
    id,
    async (submission, version) => {
      if ('user' in by) checkUser(by.user, by.ifMatch, submission, version);
      const rules = rulesFor(agency.value, submission.division);
      const context: Context = { now: clock.now(), by: actor, rules };
      const current = await upToDate(dependencies, submission, { ...context, by: system });
      const decision = decide(current.submission, context);
      if (!decision.ok) return decision;
      return accept({ ...decision.value, events: [...current.events, ...decision.value.events] });
    },
    also,
  );
  switch (outcome.kind) {
    case 'saved':
    case 'unchanged':
      return { value: outcome.submission, version: outcome.version };
    case 'absent':
      return fail('not-found', 'There is no such submission.');
    case 'busy':
      return fail('busy', 'Others were changing this at the same moment. Please try again.');
    case 'refused': {
      const { code, message, field } = outcome.refusal;
      throw new ProblemError(problem(code, { detail: message, ...(field === undefined ? {} : { field }) }));
    }
  }
}

function checkUser(user: User, ifMatch: number | undefined, submission: Submission, version: number): void {
  if (!sees(user, 'submission:write', [submission.division]))
    fail('not-found', 'There is no such submission.');
  if (ifMatch !== undefined && ifMatch !== version) {
    fail('version/stale', 'Somebody changed this submission since you read it. Load it again.');
  }
}

async function upToDate(
  { stores }: Dependencies,
  submission: Submission,
  context: Context,
): Promise<Changed> {
  const candidate = await stores.candidates.find(submission.candidateId);
  if (!candidate) return { submission, events: [] };
  const adopted = adoptCandidateFacts(submission, candidateFacts(candidate.value), context);
  return adopted.ok ? adopted.value : { submission, events: [] };
}
