import type { ClientProblem } from '@afterword/contracts/client';
import type { Field, FieldErrors } from './form-values.ts';

/** What is being sent when a problem comes back: the same field name means another box in each. */
export type Part = 'candidate' | 'client' | 'job-order' | 'submission' | 'interview';

const boxes: Readonly<Record<Part, Readonly<Record<string, Field>>>> = {
  candidate: { name: 'candidateName', email: 'candidateEmail', timeZone: 'candidateZone' },
  client: { name: 'clientName' },
  'job-order': { title: 'jobTitle', clientId: 'clientId', type: 'jobType', division: 'division' },
  submission: { candidateId: 'candidateId', jobOrderId: 'jobOrderId' },
  interview: {
    startsAt: 'startsAt',
    timeZone: 'timeZone',
    candidateTimeZone: 'candidateZone',
    durationMinutes: 'durationMinutes',
    decisionDate: 'decisionDate',
    talkingPoints: 'talkingPoints',
    place: 'placeDetail',
  },
};

function boxOf(part: Part, path: string): Field {
  const field = path.replace(/^interview\./, '');
  const interviewer = /^interviewers\.(\d+)\.(name|email)/.exec(field);
  if (interviewer)
    return `interviewers.${Number(interviewer[1])}.${interviewer[2] === 'email' ? 'email' : 'name'}`;
  return boxes[part][field.split('.')[0] ?? ''] ?? 'form';
}

/** Puts a problem's sentences beside the boxes they are about. */
export function placeErrors(part: Part, problem: ClientProblem): FieldErrors {
  if (problem.errors && problem.errors.length > 0) {
    return Object.fromEntries(problem.errors.map(({ field, message }) => [boxOf(part, field), message]));
  }
  return { [problem.field === undefined ? 'form' : boxOf(part, problem.field)]: problem.detail };
}
