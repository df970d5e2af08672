import { problem } from '@afterword/contracts/problems';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import type { Agency } from '@afterword/core/agency/agency';
import { candidateFacts } from '@afterword/core/candidate/candidate';
import type { Context } from '@afterword/core/follow-up/rules';
import { type Actor, candidateActor, system } from '@afterword/core/kernel/actor';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { accept, type Decision } from '@afterword/core/kernel/refusal';
import { adoptCandidateFacts } from '@afterword/core/submission/adopt-facts';
import type { Changed } from '@afterword/core/submission/change';
import type { Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { Change, CommitResult, Versioned } from '@afterword/store/ports';
import { type ChangeOutcome, changeSubmission } from '../../runtime/change-submission.ts';
import { rulesFor } from '../../runtime/rules.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { sees, theAgency } from '../http/guard.ts';
import type { Answer, SignedInCall } from '../http/handler.ts';
import { fail, ProblemError, present } from '../http/problem-error.ts';
import type { Write } from '../http/save.ts';
import { submissionAnswer } from '../views/submission-view.ts';

export type Decide = (
  submission: Submission,
  context: Context,
) => Decision<Changed> | Promise<Decision<Changed>>;

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

/** A command somebody signed in gives to a submission. */
export type CommandCall = SignedInCall<SubmissionView> & {
  readonly params: { readonly submissionId: SubmissionId };
};

export interface CommandOptions {
  /** Further changes for the same transaction. */
  readonly also?: (changed: Changed) => readonly Change[];
  /** It created what the reply's `Location` names. */
  readonly created?: true;
}

/**
 * Runs a command on a submission: brings it up to date with the candidate, decides, and saves the new state, its
 * history and the answer together. Refusals, stale versions and lost races end the request.
 */
export async function command(
  dependencies: Dependencies,
  { params: { submissionId: id }, user, ifMatch, save }: CommandCall,
  decide: Decide,
  { also, created }: CommandOptions = {},
): Promise<Answer<SubmissionView>> {
  const { stores } = dependencies;
  const agency = await theAgency(stores);
  const answerOf = async (found: Versioned<Submission>, changes: readonly Change[] = []) => ({
    ...(await submissionAnswer(dependencies, agency.value, found, user, changes)),
    ...(created ? { location: `/v1/submissions/${id}` } : {}),
  });
  let answer: Answer<SubmissionView> | undefined;
  const write: Write = async (changes) => {
    const own = changes.find((change) => change.kind === 'submission' && change.value.id === id);
    if (own?.kind !== 'submission') throw new Error('A command did not write its submission');
    answer = await answerOf({ value: own.value, version: (own.expected ?? 0) + 1 }, changes);
    return save(changes, answer);
  };
  const outcome = await run(
    dependencies,
    agency.value,
    write,
    id,
    { kind: 'user', id: user.id },
    (submission, version, context) => {
      checkUser(user, ifMatch, submission, version);
      return decide(submission, context);
    },
    also,
  );
  return outcome.kind === 'saved' && answer
    ? answer
    : answerOf({ value: outcome.submission, version: outcome.version });
}

/** Runs what a candidate pressed behind their link. */
export async function candidateCommand(
  dependencies: Dependencies,
  write: Write,
  id: SubmissionId,
  decide: Decide,
  also?: (changed: Changed) => readonly Change[],
): Promise<void> {
  const agency = await theAgency(dependencies.stores);
  await run(
    dependencies,
    agency.value,
    write,
    id,
    candidateActor,
    (submission, _version, context) => decide(submission, context),
    also,
  );
}

type Saved = Extract<ChangeOutcome, { readonly submission: Submission }>;

async function run(
  dependencies: Dependencies,
  agency: Agency,
  write: Write,
  id: SubmissionId,
  by: Actor,
  decide: (submission: Submission, version: number, context: Context) => ReturnType<Decide>,
  also?: (changed: Changed) => readonly Change[],
): Promise<Saved> {
  const { stores, clock } = dependencies;
  const commits = {
    commit: async (changes: readonly Change[]) => orClosed(dependencies, changes, await write(changes)),
  };
  const outcome = await changeSubmission(
    { submissions: stores.submissions, commits },
    id,
    async (submission, version) => {
      const rules = rulesFor(agency, submission.division);
      const context: Context = { now: clock.now(), by, rules };
      const current = await upToDate(dependencies, submission, { ...context, by: system });
      const decision = await decide(current.submission, version, context);
      if (!decision.ok) return decision;
      return accept({ ...decision.value, events: [...current.events, ...decision.value.events] });
    },
    also,
  );
  switch (outcome.kind) {
    case 'saved':
    case 'unchanged':
      return outcome;
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

/** A job order that closed while the command was decided is no lost race: deciding again would not help. */
async function orClosed(
  { stores }: Dependencies,
  changes: readonly Change[],
  result: CommitResult,
): Promise<CommitResult> {
  if (result.ok || result.stale !== 'job-order-open') return result;
  for (const change of changes) {
    if (change.kind !== 'job-order-open') continue;
    const found = await stores.jobOrders.find(change.id);
    if (found?.value.status !== 'open') fail('job-order/closed', 'This job order was closed just now.');
  }
  return result;
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
