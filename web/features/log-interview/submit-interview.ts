import type { ClientProblem } from '@afterword/contracts/client';
import type { LogInterviewBody } from '@afterword/contracts/resources/interviews';
import { api } from '../../client/api.ts';
import type { Once } from './create-wishes.ts';
import { type FieldErrors, type FormValues, idIn, newOne } from './form-values.ts';
import { type Part, placeErrors } from './place-errors.ts';

export type Submitted =
  | { readonly ok: true; readonly submissionId: string }
  | { readonly ok: false; readonly errors: FieldErrors };

type Got = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly errors: FieldErrors };

/** Told of what was created on the way, so that the form asks for it no second time. */
export type Made = (changes: Partial<FormValues>) => void;

const got = (id: string): Got => ({ ok: true, id });
const refused = (part: Part, problem: ClientProblem): Got => ({
  ok: false,
  errors: placeErrors(part, problem),
});

async function candidateOf(values: FormValues, once: Once, made: Made): Promise<Got> {
  if (values.candidateId !== newOne) return got(values.candidateId ?? '');
  const body = {
    name: values.candidateName,
    email: values.candidateEmail.trim() || null,
    timeZone: values.candidateZone || null,
    divisions: [values.division],
  };
  const result = await once('candidate', body, (sent, call) => api.addCandidate({ body: sent }, call));
  if (!result.ok) return refused('candidate', result.problem);
  made({ candidateId: result.data.id, candidateName: result.data.name });
  return got(result.data.id);
}

async function clientOf(values: FormValues, once: Once, made: Made): Promise<Got> {
  if (values.clientId !== newOne) return got(values.clientId ?? '');
  const result = await once('client', { name: values.clientName }, (body, call) =>
    api.addClient({ body }, call),
  );
  if (!result.ok) return refused('client', result.problem);
  made({ clientId: result.data.id });
  return got(result.data.id);
}

async function jobOrderOf(values: FormValues, once: Once, made: Made): Promise<Got> {
  const known = idIn(values.about, 'job-order');
  if (known !== undefined) return got(known);
  const client = await clientOf(values, once, made);
  if (!client.ok) return client;
  const body = {
    clientId: client.id,
    title: values.jobTitle,
    division: values.division,
    type: values.jobType,
  };
  const result = await once('job-order', body, (sent, call) => api.addJobOrder({ body: sent }, call));
  if (!result.ok) return refused('job-order', result.problem);
  const { id, title, clientName } = result.data;
  made({ about: `job-order:${id}`, aboutName: `${title} at ${clientName}` });
  return got(id);
}

/** The one there is, where this candidate was submitted for this job order before. */
async function openBefore(candidateId: string, jobOrderId: string): Promise<string | undefined> {
  const list = await api.listCandidateSubmissions({ params: { candidateId }, query: { limit: 100 } });
  const open = list.ok ? list.data.items.filter(({ closed }) => !closed).slice(0, 20) : [];
  const read = await Promise.all(open.map(({ id }) => api.getSubmission({ params: { submissionId: id } })));
  return read.flatMap((one) => (one.ok && one.data.jobOrderId === jobOrderId ? [one.data.id] : []))[0];
}

async function submissionOf(values: FormValues, once: Once, made: Made): Promise<Got> {
  const known = idIn(values.about, 'submission');
  if (known !== undefined) return got(known);
  const candidate = await candidateOf(values, once, made);
  if (!candidate.ok) return candidate;
  const jobOrder = await jobOrderOf(values, once, made);
  if (!jobOrder.ok) return jobOrder;
  const body = { candidateId: candidate.id, jobOrderId: jobOrder.id };
  const result = await once('submission', body, (sent, call) => api.openSubmission({ body: sent }, call));
  if (result.ok) return got(result.data.id);
  const before =
    result.problem.code === 'candidate/already-submitted'
      ? await openBefore(candidate.id, jobOrder.id)
      : undefined;
  return before === undefined ? refused('submission', result.problem) : got(before);
}

/** Creates what is missing, then logs the interview. */
export async function submitInterview(
  values: FormValues,
  interview: LogInterviewBody,
  known: string | undefined,
  once: Once,
  made: Made,
): Promise<Submitted> {
  const submission = known === undefined ? await submissionOf(values, once, made) : got(known);
  if (!submission.ok) return submission;
  const params = { submissionId: submission.id };
  const result = await once(`interview ${submission.id}`, interview, (body, call) =>
    api.logInterview({ params, body }, call),
  );
  if (!result.ok) return { ok: false, errors: placeErrors('interview', result.problem) };
  return { ok: true, submissionId: submission.id };
}
