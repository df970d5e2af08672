import { brotliDecompressSync } from 'node:zlib';
import type { Stores } from '@afterword/store/ports';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aMessage } from '@afterword/testing/a-message';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { filesIn } from '@afterword/testing/memory-files';
import { issuerOf } from '@afterword/testing/memory-people';
import { linkTo } from '../../api/testing/a-busy-office.ts';
import { type AnApi, anApi } from '../../api/testing/an-api.ts';
import type { JobMessage } from '../../runtime/queue-messages.ts';
import { runJob } from '../run-job.ts';

/** Stands in every field that somebody could write about the candidate. */
export const canary = /canary/i;

const manager = { as: 'manager@agency.test' };

export interface Erasure {
  readonly api: AnApi;
  readonly candidateId: string;
  readonly submissions: readonly string[];
  /** Sends a request from before the erasure once more. */
  readonly repeat: () => ReturnType<AnApi['call']>;
}

const person = {
  name: 'Canary Reyes',
  email: 'canary.reyes@mail.test',
  phone: '+1 555 010 0199',
  timeZone: 'America/Vancouver',
  language: 'es',
  divisions: ['office'],
};

async function done(reply: ReturnType<AnApi['call']>) {
  const { status, text, body } = await reply;
  if (status > 299) throw new Error(text);
  return body;
}

/** A candidate with three submissions, one of them closed, all of it full of canaries. */
export async function anErasureToDo(stores?: Stores): Promise<Erasure> {
  const api = stores ? anApi({}, stores) : anApi();
  const { commits } = api.stores;
  await commits.commit([
    { kind: 'agency', value: anAgency(), expected: null },
    { kind: 'client', value: aClient(), expected: null },
    { kind: 'user', value: aUser({ email: 'rosa@agency.test' }), expected: null },
    {
      kind: 'user',
      value: aUser({ id: 'user-9', email: manager.as, role: 'manager' }),
      expected: null,
    },
  ]);
  const adding = () => api.call('POST', '/v1/candidates', person, { key: 'canary@key' });
  const { id: candidateId } = await done(adding());
  const resumes = `/v1/candidates/${candidateId}/resumes`;
  for (const fileName of ['Canary Reyes.pdf', 'Canary, never uploaded.pdf']) {
    const { id } = await done(api.call('POST', resumes, { fileName, bytes: 1000 }));
    if (fileName.includes('never')) continue;
    api.files.waiting.set(`${candidateId}/${id}`, { bytes: 1000, contentType: 'application/pdf' });
    await done(api.call('POST', `${resumes}/${id}/uploaded`, {}));
  }
  const submissions: string[] = [];
  for (const order of ['job-1', 'job-2', 'job-3']) {
    await commits.commit([{ kind: 'job-order', value: aJobOrder({ id: order }), expected: null }]);
    const { id } = await done(api.call('POST', '/v1/submissions', { candidateId, jobOrderId: order }));
    submissions.push(id);
    const logged = await done(
      api.call('POST', `/v1/submissions/${id}/interviews`, {
        startsAt: '2027-03-03T10:00',
        timeZone: 'America/Chicago',
        interviewers: [{ name: 'Canary Whitfield', email: 'canary.whitfield@harbor.example' }],
        place: { kind: 'phone', detail: 'They call canary at home' },
        talkingPoints: ['Canary likes night shifts'],
      }),
    );
    const interviewId = logged.interviews[0].id;
    await done(
      api.call(
        'POST',
        `/v1/candidate-links/${linkTo(id, interviewId)}`,
        { action: 'talking-points', points: ['I am a canary'] },
        { as: null },
      ),
    );
    for (const text of ['Canary may come on Friday', 'Canary could not come']) {
      await done(api.call('POST', `/v1/submissions/${id}/notes`, { text, mentions: ['user-9'] }));
    }
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const message = aMessage({
        id: `01JNAFTERWORD000000000000${attempt}`,
        submissionId: id,
        interviewId,
        candidateId,
        fields: { candidate: { name: 'Canary Reyes' }, talkingPoints: ['canary'] },
        detail: 'canary@mail.test bounced',
      });
      await commits.commit([{ kind: 'message', value: message, expected: null }]);
    }
  }
  await done(api.call('POST', `/v1/submissions/${submissions[1]}/stage`, { to: 'client-rejected' }));
  return { api, candidateId, submissions, repeat: adding };
}

/** Erases by the API and runs the job that it started until nothing is left to do. */
export async function erase({ api, candidateId }: Erasure, stores: Stores = api.stores): Promise<void> {
  const reply = await api.call('DELETE', `/v1/candidates/${candidateId}`, undefined, manager);
  if (reply.status > 299) throw new Error(reply.text, { cause: api.errors.at(-1) });
  const { jobId } = reply.body;
  await runJobs(api, jobId, stores);
}

/** What the queue would do: a message that failed comes again. */
export async function runJobs(api: AnApi, jobId: string, stores: Stores): Promise<void> {
  const messages: JobMessage[] = [{ kind: 'job', jobId }];
  for (let received = 0; messages.length > 0; received += 1) {
    if (received > 200) throw new Error('The job does not come to an end');
    const message = messages.shift();
    if (message?.kind !== 'job') continue;
    const queue = { send: async (next: JobMessage) => void messages.push(next) };
    const log = { info: () => {}, error: () => {} };
    const clock = { now: () => api.now };
    const resumeFiles = filesIn(api.files, clock.now);
    const people = issuerOf(api.people);
    await runJob({ stores, clock, queue, log, resumeFiles, people, ...noTimers }, message.jobId).catch(() =>
      messages.push(message),
    );
  }
}

/** An erasure sets no timers. */
const noTimers = {
  metrics: { put: () => {} },
  dueQueue: { send: () => Promise.reject(new Error('Nobody should be woken')) },
  alarms: {
    set: () => Promise.reject(new Error('No timer should be set')),
    remove: () => Promise.reject(new Error('No timer should be removed')),
  },
};

/** A kept reply is compressed; for a search it is opened. */
export const opened = (text: string): string =>
  text.replaceAll(/"body":"([A-Za-z0-9+/=]+)"/g, (_, body: string) =>
    JSON.stringify({ body: brotliDecompressSync(Buffer.from(body, 'base64')).toString('utf8') }),
  );
