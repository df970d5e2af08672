import { toIso } from '@afterword/core/kernel/time';
import { newJob } from '@afterword/functions/jobs/new-job';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { World } from '../journeys/api-client.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Drives every function through all it ever asks of AWS, on the running system: what it may do and never does here is
 * too much, what it does and may not do fails.
 */
export async function driveEverything(world: World): Promise<void> {
  await colleaguesComeAndGo(world);
  await peopleAtWork(world);
  await candidatesAnswer(world);
  await aFile(world);
  await aPersonTwice(world);
  await backgroundWork(world);
  await brokenDays(world);
}

const jobsAway = { service: 'lambda', operation: 'Invoke', function: '*jobs', kind: 'error' };

const wait = (world: World, seconds: number) => world.moveTo(toIso(world.cloud.now() + seconds));

async function logInterview(world: World, submissionId: string, inDays: number) {
  const date = toIso(world.cloud.now() + inDays * day).slice(0, 10);
  const body = { startsAt: `${date}T10:00`, timeZone: 'America/Chicago', decisionDate: null };
  return world.must('POST', `/v1/submissions/${submissionId}/interviews`, body);
}

/** Somebody is taken on, has their invitation sent again, leaves and comes back. */
async function colleaguesComeAndGo(world: World): Promise<void> {
  const nia = { name: 'Nia Able', email: 'nia@agency.test', role: 'recruiter', divisions: ['office'] };
  const { id } = await world.must('POST', '/v1/users', nia);
  await world.cloud.settle();
  await world.must('POST', `/v1/users/${id}/invite`);
  await world.cloud.settle();
  const invitations = world.cloud.inbox.list().filter(({ to }) => to.includes(nia.email));
  if (invitations.length !== 2) throw new Error(`${invitations.length} invitations, not two`);
  for (const active of [false, true]) {
    await world.must('POST', `/v1/users/${id}/active`, { active });
    await world.cloud.settle();
    const isIn = (await world.cloud.token(nia.email)) !== undefined;
    if (isIn !== active) throw new Error(`Whether they may sign in is ${isIn}, not ${active}`);
  }
}

/** The portal's screens, and the follow-up of one interview from its confirmation to its close. */
async function peopleAtWork(world: World): Promise<void> {
  const id = await world.newSubmission('Ana Able', 'ana@mail.test');
  const logged = await logInterview(world, id, -1);
  for (const screen of [
    '/v1/me',
    '/v1/today',
    '/v1/board/office',
    '/v1/outbox/planned?until=2099-01-01T00:00:00Z',
    '/v1/outbox/sent',
    '/v1/tasks',
    '/v1/placements?division=office',
    `/v1/submissions/${id}/events`,
  ])
    await world.must('GET', screen);
  // A second page comes by an encrypted cursor.
  const { cursor } = await world.must('GET', '/v1/candidates?limit=1');
  await world.must('GET', `/v1/candidates?limit=1&cursor=${encodeURIComponent(cursor)}`);
  await wait(world, hour);
  // To the last mail, whose text names other open job orders.
  for (const kind of ['first-follow-up', 'second-follow-up', 'move-on']) {
    const step = `/v1/submissions/${id}/interviews/${logged.interviews[0].id}/steps/${kind}.1`;
    await world.must('POST', `${step}/send-now`);
    await wait(world, 5 * minute);
  }
}

/** A résumé from leave to removal, and one that is erased with its candidate. */
async function aFile(world: World): Promise<void> {
  const { id } = await world.must('POST', '/v1/candidates', { name: 'Di Able', divisions: ['office'] });
  const resumes = `/v1/candidates/${id}/resumes`;
  for (const after of ['remove', 'erase']) {
    const leave = await world.must('POST', resumes, { fileName: 'di.txt', bytes: 5 });
    await fetch(leave.url, { method: 'PUT', headers: leave.headers, body: 'hello' });
    await world.must('POST', `${resumes}/${leave.id}/uploaded`);
    const { url } = await world.must('GET', `${resumes}/${leave.id}/link`);
    if ((await (await fetch(url)).text()) !== 'hello') throw new Error('The file did not come back');
    if (after === 'remove') await world.must('DELETE', `${resumes}/${leave.id}`);
  }
  await world.must('DELETE', `/v1/candidates/${id}`, undefined, { as: 'manager@agency.test' });
  await wait(world, hour);
}

/** Links, replies and what mailboxes say. */
async function candidatesAnswer(world: World): Promise<void> {
  const id = await world.newSubmission('Ben Able', 'ben@mail.test');
  await logInterview(world, id, 1);
  await wait(world, 2 * day);
  const mail = world.cloud.inbox.list().findLast(({ tags }) => tags.submission === id);
  const link = /\/c\/([^\s"'<>?]+)/.exec(mail?.text ?? '')?.[1];
  await world.must('GET', `/v1/candidate-links/${link}`);
  await world.must('POST', `/v1/candidate-links/${link}`, { action: 'answered' });
  const reply = `From: Ben <ben@mail.test>\r\nTo: ${mail?.replyTo[0]}\r\nSubject: Re: note\r\n\r\nThey called.\r\n`;
  await fetch(`${world.cloud.controlUrl}/inbound`, { method: 'POST', body: reply });
  await wait(world, hour);

  const bounced = await world.newSubmission('Cy Able', 'bounce@simulator.amazonses.com');
  await logInterview(world, bounced, 2);
  await wait(world, hour);
  // A full mailbox, in the words of SES.
  await send(world, 'MailEventsQueue', {
    eventType: 'Bounce',
    mail: { messageId: 'm-1', tags: { submission: [id], attempt: [mail?.tags.attempt] } },
    bounce: {
      bounceType: 'Transient',
      bounceSubType: 'MailboxFull',
      bouncedRecipients: [{ emailAddress: 'ben@mail.test' }],
    },
  });
  await wait(world, hour);
}

/** A corrected address, an erasure, and a merge in the middle of which something was submitted for the wrong one. */
async function aPersonTwice(world: World): Promise<void> {
  const patch = async (target: string, body: object) => {
    const { etag } = await world.call('GET', target);
    return world.must('PATCH', target, body, { 'if-match': etag ?? '' });
  };
  const add = (name: string, email: string) =>
    world.must('POST', '/v1/candidates', { name, email, divisions: ['office'] });
  const [kept, again] = [await add('Dee Able', 'dee@mail.test'), await add('D. Able', 'd@mail.test')];
  await patch(`/v1/candidates/${kept.id}`, { email: 'dee.able@mail.test' });
  const opened = await world.must('POST', '/v1/submissions', {
    candidateId: again.id,
    jobOrderId: 'job-office-1',
  });
  await world.cloud.settle();
  const straggler = await world.stores.submissions.find(opened.id);
  const { etag } = await world.call('GET', `/v1/candidates/${kept.id}`);
  await world.control('POST', '/faults', jobsAway);
  await world.must('POST', `/v1/candidates/${kept.id}/merge`, { from: again.id }, { 'if-match': etag ?? '' });
  if (straggler) {
    const value = { ...straggler.value, id: 'straggler', candidateId: again.id };
    await world.stores.commits.commit([{ kind: 'submission', value, expected: null, events: [] }]);
  }
  await world.control('DELETE', '/faults');
  await wait(world, hour);
  await world.must('DELETE', `/v1/candidates/${kept.id}`);
  await wait(world, hour);
}

/** New rules for every plan, a job order that closes, an audit, timers set anew; and a job that was lost on its way. */
async function backgroundWork(world: World): Promise<void> {
  const [near, far] = [await world.newSubmission('Eve Able'), await world.newSubmission('Flo Able')];
  const settings = await world.call('GET', '/v1/settings');
  await world.must('PATCH', '/v1/settings', { name: 'Lakeside' }, { 'if-match': settings.etag ?? '' });
  const policy = { holidays: [{ date: `${toIso(world.cloud.now()).slice(0, 4)}-12-25`, name: 'Closed' }] };
  const { etag } = await world.call('GET', '/v1/settings');
  await world.must('PATCH', '/v1/settings', policy, { 'if-match': etag ?? '' });
  await wait(world, hour);
  await logInterview(world, far, 20);
  await wait(world, 10 * minute);
  // Its confirmation is two minutes off: nearer than Scheduler takes.
  await logInterview(world, near, 10);
  const jobs = ['rearm-timers', 'audit'] as const;
  for (const kind of jobs) {
    const value = newJob({ id: `${kind}-here`, kind }, world.cloud.now());
    await world.stores.commits.commit([{ kind: 'job', value, expected: null }]);
  }
  await wait(world, hour);
  // A job stands still for so long that the sweep looks after it.
  await world.control('POST', '/faults', jobsAway);
  const stuck = newJob({ id: 'stands-still', kind: 'audit' }, world.cloud.now());
  await world.stores.commits.commit([{ kind: 'job', value: stuck, expected: null }]);
  await wait(world, 20 * minute);
  await world.control('DELETE', '/faults');
  // A board that miscounts is put right in the next night.
  await world.stores.counters.note({
    submissionId: 'never-was',
    version: 1,
    column: { division: 'office', stage: 'submitted' },
  });
  const tomorrow = toIso(world.cloud.now() + day).slice(0, 10);
  await world.moveTo(`${tomorrow}T09:00:00Z`);
  await wait(world, 5 * minute);
}

/** What cannot be handled: streams that fail, a timer without a target, poison in every dead-letter queue. */
async function brokenDays(world: World): Promise<void> {
  for (const name of ['timers', 'projections']) {
    await world.control('POST', '/faults', {
      service: 'lambda',
      operation: 'Invoke',
      function: `*${name}`,
      kind: 'error',
    });
  }
  const id = await world.newSubmission('Gus Able');
  await logInterview(world, id, 5);
  await wait(world, hour);
  await world.control('DELETE', '/faults');
  await logInterview(world, id, 2);
  await world.cloud.settle();
  // A timer that reaches nothing for a day ends in its own queue, unless the sweep does its work meanwhile.
  await world.control('POST', '/faults', { service: 'scheduler', operation: 'Fire*', kind: 'error' });
  await wait(world, 2 * day + hour);
  await world.control('DELETE', '/faults');
  for (const queue of ['DueSteps', 'Jobs', 'MailEvents', 'SubmissionTimers', 'Inbound']) {
    await send(world, `${queue}DeadLetters`, 'not a message of ours');
  }
  // A reply and a report that could not be dealt with go back to work, whatever stands in them.
  await send(world, 'InboundDeadLetters', { notificationType: 'Received' });
  await send(world, 'MailEventsDeadLetters', {
    eventType: 'Delivery',
    mail: { messageId: 'ses-gone', tags: { submission: [id], attempt: ['attempt-gone'] } },
  });
  await wait(world, hour);
}

/** Puts a message into the queue whose name has this in it, as somebody with the AWS CLI would. */
async function send(world: World, queue: string, body: unknown): Promise<void> {
  const sqs = new SQSClient({
    endpoint: world.cloud.gatewayUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' },
  });
  const { queues }: { queues: readonly { readonly name: string }[] } = await world.control('GET', '/status');
  const name = queues.find((each) => each.name.includes(queue))?.name;
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: `${world.cloud.gatewayUrl}/000000000000/${name}`,
      MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  sqs.destroy();
}
