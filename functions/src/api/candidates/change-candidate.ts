import type { CandidateView, NewCandidate } from '@afterword/contracts/resources/candidates';
import {
  type Availability,
  type Candidate,
  eraseCandidate as withoutPerson,
} from '@afterword/core/candidate/candidate';
import type { CandidateId } from '@afterword/core/kernel/ids';
import type { User } from '@afterword/core/user/user';
import type { Job } from '@afterword/store/items';
import type { Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, sees } from '../http/guard.ts';
import type { Answer, Handler } from '../http/handler.ts';
import { fail, present } from '../http/problem-error.ts';
import type { Save } from '../http/save.ts';
import { newJob } from '../settings/new-job.ts';
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

export const candidateAnswer = (candidate: Candidate, version: number): Answer<CandidateView> => ({
  body: candidateView(candidate, version),
  version,
  about: candidate.id,
});

/** Writes a changed candidate, with the job that follows from it, and shows the change. */
async function write(
  dependencies: Pick<Dependencies, 'showOnSubmissions'>,
  save: Save<CandidateView>,
  value: Candidate,
  expected: number,
  job?: Job,
): Promise<Answer<CandidateView>> {
  const answer = candidateAnswer(value, expected + 1);
  const full = job ? { ...answer, body: { ...answer.body, jobId: job.id } } : answer;
  const result = await save(
    [
      { kind: 'candidate', value, expected },
      ...(job ? [{ kind: 'job' as const, value: job, expected: null }] : []),
    ],
    full,
  );
  if (!result.ok) return fail('version/stale', 'Somebody changed this candidate just now. Load it again.');
  await dependencies.showOnSubmissions(value.id);
  return full;
}

export const availabilityOf = ({
  from,
  note,
}: NonNullable<NewCandidate['availability']> = {}): Availability => ({
  from: from ?? null,
  note: note ?? null,
});

/** Ends the request where there is nobody to change any more. */
function insistOnPerson({ erasedAt, mergedInto }: Candidate): void {
  if (erasedAt !== null) fail('candidate/erased', 'This candidate was erased.');
  if (mergedInto !== null)
    fail('candidate/merged', 'This record was merged into another one. Change that one.');
}

/** Changes a candidate; a fact that plans depend on raises their revision. */
export const changeCandidate: Handler<'changeCandidate'> = async (
  { params, body, user, ifMatch, save },
  dependencies,
) => {
  const found = await findCandidate(dependencies, params.candidateId, user);
  insist(user, 'candidate:write', found.value);
  insistOnVersion(ifMatch, found.version);
  insistOnPerson(found.value);
  const { availability, ...fields } = body;
  const changed: Candidate = {
    ...found.value,
    ...given(fields),
    ...(availability ? { availability: availabilityOf(availability) } : {}),
  };
  // Nobody puts a candidate where they could not take them back from.
  insist(user, 'candidate:write', changed);
  const addressChanged = changed.email !== found.value.email;
  const factsChanged = addressChanged || changed.timeZone !== found.value.timeZone;
  return write(
    dependencies,
    save,
    {
      ...changed,
      undeliverable: addressChanged ? null : changed.undeliverable,
      factsRevision: found.value.factsRevision + (factsChanged ? 1 : 0),
    },
    found.version,
  );
};

/**
 * Erases a person: everything unsent dies at once; a job empties their mails, texts, cards and kept replies (I6).
 * Erasing again finds the work done, or on its way.
 */
export const eraseCandidate: Handler<'eraseCandidate'> = async ({ params, user, save }, dependencies) => {
  const found = await findCandidate(dependencies, params.candidateId, user);
  insist(user, 'candidate:erase', found.value);
  if (found.value.erasedAt !== null) return candidateAnswer(found.value, found.version);
  if (found.value.mergedInto !== null) {
    fail(
      'candidate/merged',
      'This record was merged into another one. Erase that one; this one goes with it.',
    );
  }
  return write(
    dependencies,
    save,
    withoutPerson(found.value, dependencies.clock.now()),
    found.version,
    newJob('erase-candidate', found.value.id, user, dependencies),
  );
};

/** Stops or resumes mails as the candidate asked. */
export const setMailPreferences: Handler<'setMailPreferences'> = async (
  { params, body, user, save },
  dependencies,
) => {
  const found = await findCandidate(dependencies, params.candidateId, user);
  insist(user, 'candidate:write', found.value);
  insistOnPerson(found.value);
  if (found.value.stopped === body.stopped) return candidateAnswer(found.value, found.version);
  return write(
    dependencies,
    save,
    { ...found.value, stopped: body.stopped, factsRevision: found.value.factsRevision + 1 },
    found.version,
  );
};
