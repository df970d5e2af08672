import type { ClientProblem } from '@afterword/contracts/client';
import type { LogInterviewBody } from '@afterword/contracts/resources/interviews';
import { api } from '../../client/api.ts';
import type { Once } from './create-wishes.ts';
import { type FieldErrors, type FormValues, newOne, pointsOf } from './form-values.ts';
import { type Part, placeErrors } from './place-errors.ts';

export type Submitted =
  | { readonly ok: true; readonly submissionId: string }
  | { readonly ok: false; readonly errors: FieldErrors };

type Got = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly errors: FieldErrors };

const got = (id: string): Got => ({ ok: true, id });
const missing = (errors: FieldErrors): Got => ({ ok: false, errors });
const refused = (part: Part, problem: ClientProblem): Got => missing(placeErrors(part, problem));

async function candidateOf(values: FormValues, once: Once): Promise<Got> {
  if (values.candidateId === null) return missing({ candidateId: 'Choose a candidate, or add one.' });
  if (values.candidateId !== newOne) return got(values.candidateId);
  const body = {
    name: values.candidateName,
    email: values.candidateEmail.trim() || null,
    timeZone: values.candidateZone || null,
    divisions: [values.division],
  };
  const result = await once('candidate', body, (sent, call) => api.addCandidate({ body: sent }, call));
  return result.ok ? got(result.data.id) : refused('candidate', result.problem);
}

async function clientOf(values: FormValues, once: Once): Promise<Got> {
  if (values.clientId === null) return missing({ clientId: 'Choose a client, or add one.' });
  if (values.clientId !== newOne) return got(values.clientId);
  const result = await once('client', { name: values.clientName }, (body, call) =>
    api.addClient({ body }, call),
  );
  return result.ok ? got(result.data.id) : refused('client', result.problem);
}

async function jobOrderOf(values: FormValues, once: Once): Promise<Got> {
  if (values.jobOrderId === null) return missing({ jobOrderId: 'Choose a job order, or add one.' });
  if (values.jobOrderId !== newOne) return got(values.jobOrderId);
  const client = await clientOf(values, once);
  if (!client.ok) return client;
  const body = {
    clientId: client.id,
    title: values.jobTitle,
    division: values.division,
    type: values.jobType,
  };
  const result = await once('job-order', body, (sent, call) => api.addJobOrder({ body: sent }, call));
  return result.ok ? got(result.data.id) : refused('job-order', result.problem);
}

/** The one there is, where this candidate was submitted for this job order before. */
async function openBefore(candidateId: string, jobOrderId: string): Promise<string | undefined> {
  const list = await api.listCandidateSubmissions({ params: { candidateId }, query: { limit: 100 } });
  const open = list.ok ? list.data.items.filter(({ closed }) => !closed).slice(0, 20) : [];
  const read = await Promise.all(open.map(({ id }) => api.getSubmission({ params: { submissionId: id } })));
  return read.flatMap((one) => (one.ok && one.data.jobOrderId === jobOrderId ? [one.data.id] : []))[0];
}

async function submissionOf(values: FormValues, once: Once): Promise<Got> {
  const candidate = await candidateOf(values, once);
  const jobOrder = await jobOrderOf(values, once);
  if (!candidate.ok || !jobOrder.ok) {
    return missing({ ...(candidate.ok ? {} : candidate.errors), ...(jobOrder.ok ? {} : jobOrder.errors) });
  }
  const body = { candidateId: candidate.id, jobOrderId: jobOrder.id };
  const result = await once('submission', body, (sent, call) => api.openSubmission({ body: sent }, call));
  if (result.ok) return got(result.data.id);
  const before =
    result.problem.code === 'candidate/already-submitted'
      ? await openBefore(candidate.id, jobOrder.id)
      : undefined;
  return before === undefined ? refused('submission', result.problem) : got(before);
}

export const interviewOf = (values: FormValues): LogInterviewBody => ({
  startsAt: values.startsAt,
  timeZone: values.timeZone,
  durationMinutes: values.durationMinutes,
  interviewers: values.interviewers
    .filter(({ name, email }) => name.trim() !== '' || email.trim() !== '')
    .map(({ name, email }) => ({ name: name.trim() || email.trim(), email: email.trim() || null })),
  place: values.placeDetail.trim() ? { kind: values.placeKind, detail: values.placeDetail } : null,
  talkingPoints: pointsOf(values.talkingPoints),
  decisionDate: values.decisionDate || null,
});

/** Creates what is missing, then logs the interview. */
export async function submitInterview(
  values: FormValues,
  known: string | undefined,
  once: Once,
): Promise<Submitted> {
  if (!values.startsAt) return { ok: false, errors: { startsAt: 'Say when the interview is.' } };
  const submission = known === undefined ? await submissionOf(values, once) : got(known);
  if (!submission.ok) return submission;
  const params = { submissionId: submission.id };
  const result = await once(`interview ${submission.id}`, interviewOf(values), (body, call) =>
    api.logInterview({ params, body }, call),
  );
  if (!result.ok) return { ok: false, errors: placeErrors('interview', result.problem) };
  return { ok: true, submissionId: submission.id };
}
