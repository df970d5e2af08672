import type { ClientProblem } from '@afterword/contracts/client';
import type { Field, FieldErrors } from './form-values.ts';

/** What is being sent when a problem comes back: the same field name means another box in each. */
export type Part = 'candidate' | 'client' | 'job-order' | 'submission' | 'interview';

const boxes: Readonly<Record<Part, Readonly<Record<string, Field>>>> = {
  candidate: { name: 'candidateName', email: 'candidateEmail', timeZone: 'candidateZone' },
  client: { name: 'clientName' },
  'job-order': { title: 'jobTitle', clientId: 'client', type: 'jobType', division: 'division' },
  submission: { candidateId: 'candidate', jobOrderId: 'about' },
  interview: {
    startsAt: 'when',
    timeZone: 'timeZone',
    candidateTimeZone: 'candidateZone',
    durationMinutes: 'duration',
    decisionDate: 'decision',
    talkingPoints: 'talkingPoints',
    interviewers: 'interviewers',
    place: 'place',
  },
};

/** Refusals that name no field of the request, and still are about one of the form. */
const boxesOfCodes: Partial<Record<ClientProblem['code'], Field>> = {
  'job-order/closed': 'about',
  'submission/closed': 'about',
  'interview/too-many': 'about',
  'candidate/erased': 'candidate',
  'candidate/already-submitted': 'about',
};

const boxOf = (part: Part, path: string): Field =>
  boxes[part][path.replace(/^interview\./, '').split('.')[0] ?? ''] ?? 'form';

const signedOut =
  'Your session has ended. Sign in again in another tab, then press once more: nothing you typed is lost.';

/** Puts a problem's sentences beside the boxes they are about. */
export function placeErrors(part: Part, problem: ClientProblem): FieldErrors {
  if (problem.code === 'auth/missing') return { form: signedOut };
  if (problem.errors && problem.errors.length > 0) {
    return Object.fromEntries(problem.errors.map(({ field, message }) => [boxOf(part, field), message]));
  }
  const box = problem.field === undefined ? boxesOfCodes[problem.code] : boxOf(part, problem.field);
  return { [box ?? 'form']: problem.detail };
}
