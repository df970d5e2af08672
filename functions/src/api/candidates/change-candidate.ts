import type { Candidate } from '@afterword/core/candidate/candidate';
import type { CandidateId } from '@afterword/core/kernel/ids';
import type { User } from '@afterword/core/user/user';
import type { Versioned } from '@afterword/store/ports';
import { replanSubmission } from '../../jobs/replan-submission.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, sees } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { fail, present } from '../http/problem-error.ts';
import { candidateView } from './candidate-view.ts';

/** The candidate, if the user may see them. */
export async function findCandidate(
  { stores }: Pick<Dependencies, 'stores'>,
  id: CandidateId,
  user: User,
): Promise<Versioned<Candidate>> {
  const found = present(await stores.candidates.find(id), 'candidate');
  return sees(user, 'candidate:read', found.value.divisions)
    ? found
    : fail('not-found', 'There is no such candidate.');
}

/** So many submissions are brought up to date within the request; a background job takes care of all of them. */
const atOnce = 10;

/** Writes a changed candidate and shows the change on their latest submissions at once. */
export async function saveCandidate(
  dependencies: Pick<Dependencies, 'stores' | 'clock'>,
  value: Candidate,
  expected: number,
): Promise<Versioned<Candidate>> {
  const { stores } = dependencies;
  const result = await stores.commits.commit([{ kind: 'candidate', value, expected }]);
  if (!result.ok) fail('version/stale', 'Somebody changed this candidate just now. Load it again.');
  const submissions = await stores.submissions.ofCandidate(value.id, { limit: atOnce });
  for (const id of submissions.items) await replanSubmission(dependencies, id);
  return { value, version: expected + 1 };
}

/** Changes a candidate; a fact that plans depend on raises their revision. */
export const changeCandidate: Handler<'changeCandidate'> = async (
  { params, body, user, ifMatch },
  dependencies,
) => {
  const found = await findCandidate(dependencies, params.candidateId, user);
  insist(user, 'candidate:write', found.value);
  insistOnVersion(ifMatch, found.version);
  if (found.value.erasedAt !== null) fail('candidate/erased', 'This candidate was erased.');
  const changed: Candidate = { ...found.value, ...given(body) };
  const addressChanged = changed.email !== found.value.email;
  const factsChanged = addressChanged || changed.timeZone !== found.value.timeZone;
  const { value, version } = await saveCandidate(
    dependencies,
    {
      ...changed,
      undeliverable: addressChanged ? null : changed.undeliverable,
      factsRevision: found.value.factsRevision + (factsChanged ? 1 : 0),
    },
    found.version,
  );
  return { body: candidateView(value, version), version };
};

/** Erases a person: everything unsent dies, what identifies them goes. */
export const eraseCandidate: Handler<'eraseCandidate'> = async ({ params, user }, dependencies) => {
  const found = await findCandidate(dependencies, params.candidateId, user);
  insist(user, 'candidate:erase', found.value);
  if (found.value.erasedAt !== null) return { body: candidateView(found.value, found.version) };
  const { value, version } = await saveCandidate(
    dependencies,
    {
      ...found.value,
      name: 'Erased candidate',
      email: null,
      phone: null,
      undeliverable: null,
      erasedAt: dependencies.clock.now(),
      factsRevision: found.value.factsRevision + 1,
    },
    found.version,
  );
  return { body: candidateView(value, version) };
};

/** Stops or resumes mails as the candidate asked. */
export const setMailPreferences: Handler<'setMailPreferences'> = async (
  { params, body, user },
  dependencies,
) => {
  const found = await findCandidate(dependencies, params.candidateId, user);
  insist(user, 'candidate:write', found.value);
  if (found.value.stopped === body.stopped) {
    return { body: candidateView(found.value, found.version), version: found.version };
  }
  const { value, version } = await saveCandidate(
    dependencies,
    { ...found.value, stopped: body.stopped, factsRevision: found.value.factsRevision + 1 },
    found.version,
  );
  return { body: candidateView(value, version), version };
};
