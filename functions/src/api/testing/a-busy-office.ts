import { fromIso } from '@afterword/core/kernel/time';
import type { User } from '@afterword/core/user/user';
import type { Rows } from '@afterword/store/memory/rows';
import type { Change } from '@afterword/store/ports';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aMessage } from '@afterword/testing/a-message';
import { aNote } from '@afterword/testing/a-note';
import { aResume } from '@afterword/testing/a-resume';
import { aTask } from '@afterword/testing/a-task';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { signLink } from '../../runtime/candidate-link.ts';
import { type AnApi, anApi, linkSecret } from './an-api.ts';

/** Where every command of the API finds something it can be done to. Ids are the same each time. */
export interface BusyOffice {
  readonly rows: Rows;
  /** Ids of submissions, by the state they are in. */
  readonly submissions: {
    /** With an interview ahead. */
    readonly scheduled: string;
    /** With an interview that was held four days ago. */
    readonly interviewed: string;
    readonly paused: string;
    /** The candidate said that the employer answered. */
    readonly answered: string;
    readonly closed: string;
    /** A temp placement, with a last day to be reminded of. */
    readonly placed: string;
  };
  /** The one interview of a submission. */
  readonly interviewOf: (submissionId: string) => string;
  readonly jobId: string;
  /** Of the office division. */
  readonly taskId: string;
  /** Rosa's, about the interviewed one. */
  readonly noteId: string;
}

export const linkTo = (submissionId: string, interviewId: string): string =>
  signLink(linkSecret, { submissionId, interviewId, generation: 1 });

export const now = fromIso('2027-03-10T16:00:00Z');

export const people: readonly User[] = [
  aUser({ id: 'user-1', email: 'rosa@agency.test' }),
  aUser({ id: 'user-2', name: 'Omar Haddad', email: 'omar@agency.test' }),
  aUser({ id: 'user-3', name: 'Tess Moran', email: 'tess@agency.test', divisions: ['technical'] }),
  aUser({ id: 'user-4', name: 'Lou Vance', email: 'lou@agency.test' }),
  aUser({ id: 'user-5', name: 'Gil Otero', email: 'gil@agency.test', active: false }),
  aUser({ id: 'user-6', name: 'Ada Quinn', email: 'ada@agency.test', role: 'admin', divisions: [] }),
  {
    id: 'user-7',
    name: 'Noa Weiss',
    email: 'noa@agency.test',
    role: 'recruiter',
    divisions: ['office'],
    active: true,
  },
];

const interview = (startsAt: string) => ({
  startsAt,
  timeZone: 'America/Chicago',
  interviewers: [{ name: 'Dana Whitfield', email: 'dana.whitfield@harbor.example' }],
  talkingPoints: ['The night desk'],
});

async function create(api: AnApi, path: string, body: unknown): Promise<string> {
  const reply = await api.call('POST', path, body);
  if (reply.status > 299) throw new Error(`${path}: ${reply.text}`);
  return reply.body.id ?? reply.body.jobId;
}

/** Fills an agency by the API itself, as Rosa, and puts the clock to `now`. */
export async function aBusyOffice(api: AnApi = anApi()): Promise<BusyOffice> {
  const changes: readonly Change[] = [
    { kind: 'agency', value: anAgency(), expected: null },
    { kind: 'client', value: aClient(), expected: null },
    ...people.map((value): Change => ({ kind: 'user', value, expected: null })),
  ];
  await api.stores.commits.commit(changes);
  api.now = fromIso('2027-03-01T16:00:00Z');
  await api.stores.commits.commit([
    { kind: 'job-order', value: aJobOrder({ type: 'temp' }), expected: null },
  ]);
  const submit = async (name: string, startsAt: string): Promise<string> => {
    const candidateId = `cand-${name}`;
    const candidate = aCandidate({ id: candidateId, name: `Ana ${name}`, email: `${name}@mail.test` });
    await api.stores.commits.commit([{ kind: 'candidate', value: candidate, expected: null }]);
    const id = await create(api, '/v1/submissions', { candidateId, jobOrderId: 'job-1' });
    await create(api, `/v1/submissions/${id}/interviews`, interview(startsAt));
    return id;
  };
  const scheduled = await submit('scheduled', '2027-03-15T10:00');
  const interviewed = await submit('interviewed', '2027-03-06T10:00');
  const paused = await submit('paused', '2027-03-06T10:00');
  const answered = await submit('answered', '2027-03-06T10:00');
  const closed = await submit('closed', '2027-03-06T10:00');
  const placed = await submit('placed', '2027-03-06T10:00');
  const interviewOf = (id: string): string => {
    const found = api.rows.submissions.get(id)?.value.interviews[0]?.id;
    if (!found) throw new Error(`No interview in ${id}`);
    return found;
  };
  api.now = now;
  await create(api, `/v1/submissions/${paused}/pause`, {});
  await create(api, `/v1/submissions/${closed}/stage`, { to: 'client-rejected' });
  await create(api, `/v1/submissions/${placed}/stage`, {
    to: 'placed',
    placement: { type: 'temp', startDate: '2027-03-15', endDate: '2027-06-15' },
  });
  const duplicate = aCandidate({
    id: 'cand-duplicate',
    name: 'Ana Interviewed',
    email: 'interviewed@mail.test',
  });
  await api.stores.commits.commit([{ kind: 'candidate', value: duplicate, expected: null }]);
  await api.call('POST', `/v1/candidate-links/${linkTo(answered, interviewOf(answered))}`, {
    action: 'answered',
  });
  const message = aMessage({
    submissionId: interviewed,
    interviewId: interviewOf(interviewed),
    candidateId: 'cand-interviewed',
  });
  await api.stores.commits.commit([{ kind: 'message', value: message, expected: null }]);
  await api.stores.commits.commit([
    { kind: 'job-order', value: aJobOrder({ id: 'job-closed', status: 'closed' }), expected: null },
    {
      kind: 'job',
      value: {
        id: 'job-work',
        kind: 'close-job-order',
        subject: 'job-closed',
        requestedBy: 'user-1',
        state: 'running',
        startedAt: now,
        finishedAt: null,
        seen: 3,
        changed: 2,
        failed: 0,
        cursor: null,
        lookAt: null,
      },
      expected: null,
    },
  ]);
  await api.stores.commits.commit([
    { kind: 'note', value: aNote({ submissionId: interviewed }), expected: null },
  ]);
  await api.stores.commits.commit([
    { kind: 'resume', value: aResume({ candidateId: 'cand-interviewed' }), expected: null },
  ]);
  const task = aTask({ subject: { kind: 'submission', id: interviewed } });
  await api.stores.commits.commit([{ kind: 'task', value: task, expected: null }]);
  return {
    rows: api.rows,
    submissions: { scheduled, interviewed, paused, answered, closed, placed },
    interviewOf,
    jobId: 'job-work',
    taskId: task.id,
    noteId: 'note-1',
  };
}
