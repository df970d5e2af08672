import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toIso } from '@afterword/core/kernel/time';
import type { LocalCloudOptions } from '@afterword/local-cloud/start-local-cloud';
import { documentClient } from '@afterword/store/dynamo/document-client';
import { scanItems } from '@afterword/store/dynamo/raw-items';
import { itemBytes } from '@afterword/store/testing/item-bytes';
import { type KnownItems, unitsOf } from '../../scripts/cost/capacity.ts';
import type { Consumption, Measured } from '../../scripts/cost/measured.ts';
import { startWorld, type World } from '../journeys/api-client.ts';
import { yearLike2027 } from '../journeys/calendar.ts';

/*
 * Lives interviews through on the local cloud, and writes down what they, a look at the board and a sweep asked of AWS:
 * `pnpm cost --measure`. Nobody answers, which is the most mails an interview can have.
 */

const interviews = 12;
const day = 86_400;
/** Lambda's own START, END and REPORT lines of one run. */
const platformLogBytes = 320;

type Counter = { -readonly [Key in keyof Consumption]: Consumption[Key] };

const nothing = (): Counter => ({
  apiRequests: 0,
  apiBytes: 0,
  invocations: {},
  milliseconds: {},
  readUnits: 0,
  writeUnits: 0,
  sqsRequests: 0,
  snsPublishes: 0,
  schedules: 0,
  mails: 0,
  logBytes: 0,
  storedBytes: 0,
});

let counter = nothing();
let runs = new Map<string, number[]>();
/** Whether it is the sweep that is measured. */
let sweeping = false;
const known: KnownItems = new Map();

const observer: LocalCloudOptions['observer'] = {
  onCall: ({ caller, service, action, input, raw }, reply) => {
    if (caller.kind === 'outside') return;
    if (service === 'sqs' && action === 'SendMessage') counter.sqsRequests += 3;
    if (service === 'sqs' && caller.kind === 'service' && caller.service === 'sns') counter.snsPublishes += 1;
    if (service === 'sqs' && caller.kind === 'service' && caller.service === 'scheduler')
      counter.schedules += 1;
    if (service === 'ses' && action === 'SendRawEmail') counter.mails += 1;
    if (service !== 'dynamodb' || reply.kind !== 'raw') return;
    const asked = raw ? JSON.parse(raw.body.toString('utf8')) : input;
    const { read, write } = unitsOf(action, asked, JSON.parse(reply.body.toString('utf8') || '{}'), known);
    // Sweeps belong to the idle month, whoever else works meanwhile.
    if (caller.kind === 'function' && caller.logicalId.startsWith('Sweep') !== sweeping) return;
    counter.readUnits += read;
    counter.writeUnits += write;
  },
  onInvocation: (name, milliseconds) => {
    const short = name.replace('afterword-dev-', '');
    runs.set(short, [...(runs.get(short) ?? []), milliseconds]);
  },
};

let world: World;
const folderBytes = () =>
  readdirSync(world.cloud.logFolder).reduce(
    (sum, name) => sum + statSync(path.join(world.cloud.logFolder, name)).size,
    0,
  );

/** What `work` consumed; medians of the runs, since a busy machine has slow ones. */
async function consumed(work: () => Promise<unknown>): Promise<Consumption> {
  await world.cloud.settle();
  const [logsBefore, storedBefore] = [folderBytes(), await tableBytes()];
  counter = nothing();
  runs = new Map();
  await work();
  await world.cloud.settle();
  const invocations = Object.fromEntries([...runs].map(([name, times]) => [name, times.length]));
  const milliseconds = Object.fromEntries([...runs].map(([name, times]) => [name, median(times)]));
  const count = Object.values(invocations).reduce((sum, one) => sum + one, 0);
  return {
    ...counter,
    invocations,
    milliseconds,
    logBytes: folderBytes() - logsBefore + count * platformLogBytes,
    storedBytes: (await tableBytes()) - storedBefore,
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function tableBytes(): Promise<number> {
  const client = documentClient({
    endpoint: world.cloud.gatewayUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' },
  });
  let bytes = 0;
  for await (const page of scanItems({ client, tableName: world.cloud.tableNames[0] ?? '' })) {
    for (const item of page) if (!('expiresAt' in item)) bytes += itemBytes(item);
  }
  return bytes;
}

async function call(method: string, target: string, body?: unknown) {
  const answer = await world.must(method, target, body);
  counter.apiRequests += 1;
  counter.apiBytes += Buffer.byteLength(JSON.stringify(answer));
  return answer;
}

/** What a recruiter does about one interview, from finding the candidate to reading how it ended. */
async function oneInterview(number: number): Promise<string> {
  const { id: candidateId } = await call('POST', '/v1/candidates', {
    name: `Cost ${number}`,
    email: `cost${number}@mail.test`,
    divisions: ['office'],
  });
  const { id } = await call('POST', '/v1/submissions', { candidateId, jobOrderId: 'job-office-1' });
  for (const query of ['c', 'co', 'cost']) await call('GET', `/v1/candidates?query=${query}&limit=10`);
  const date = toIso(world.cloud.now() + 2 * day).slice(0, 10);
  const interview = { startsAt: `${date}T10:00`, timeZone: 'America/Chicago' };
  for (let typed = 0; typed < 4; typed += 1) await call('POST', '/v1/follow-up-plans', { interview });
  const logged = await call('POST', `/v1/submissions/${id}/interviews`, interview);
  const path = `/v1/submissions/${id}/interviews/${logged.interviews[0].id}`;
  await call('PUT', `${path}/talking-points`, { talkingPoints: ['The rota', 'The Friday close'] });
  return id;
}

async function readSubmission(id: string): Promise<void> {
  for (const target of ['', '/events', '/messages']) await call('GET', `/v1/submissions/${id}${target}`);
}

async function lives(): Promise<void> {
  const ids: string[] = [];
  for (let number = 0; number < interviews; number += 1) ids.push(await oneInterview(number));
  for (const days of [3, 7, 7, 7, 4]) {
    await moveBy(world, days * day);
    for (const id of ids) await readSubmission(id);
    await call('GET', '/v1/today');
  }
}

const moveBy = (on: World, seconds: number) => on.moveTo(toIso(on.cloud.now() + seconds));

function perOne(total: Consumption, by: number): Consumption {
  const divided = (value: number) => Math.round((value / by) * 1000) / 1000;
  return {
    ...(Object.fromEntries(
      Object.entries(total).map(([key, value]) => [key, typeof value === 'number' ? divided(value) : value]),
    ) as unknown as Consumption),
    invocations: Object.fromEntries(Object.entries(total.invocations).map(([name, n]) => [name, divided(n)])),
    milliseconds: Object.fromEntries(
      Object.entries(total.milliseconds).map(([name, ms]) => [name, Math.round(ms)]),
    ),
  };
}

/** Sweeps belong to the idle month. */
function withoutSweep(total: Consumption): Consumption {
  const { sweep: _sweep, ...invocations } = total.invocations;
  return { ...total, invocations };
}

/** Mails that leave one by one, by hand, with nothing else due: the median run. */
async function timeOfOneMail(): Promise<number> {
  const id = await oneInterview(interviews);
  await moveBy(world, 3 * day);
  const { interviews: logged } = await world.must('GET', `/v1/submissions/${id}`);
  runs = new Map();
  for (const kind of ['first-follow-up', 'second-follow-up', 'move-on']) {
    await world.must('POST', `/v1/submissions/${id}/interviews/${logged[0].id}/steps/${kind}.1/send-now`);
    await world.cloud.settle();
    // The next one finds its worker's turn free.
    await moveBy(world, 60);
  }
  return Math.round(median(runs.get('follow-up') ?? []));
}

const polls = 10;

export async function measureCost(): Promise<void> {
  const startAt = `${yearLike2027('02-28')}-02-28T20:00:00Z`;
  world = await startWorld(startAt, { seed: 'people', observer });
  const life = await consumed(lives);
  const mailAloneMilliseconds = await timeOfOneMail();
  sweeping = true;
  const idle = await consumed(() => moveBy(world, 600));
  await world.cloud.stop();
  sweeping = false;
  // A board in use: an agency in full swing.
  world = await startWorld(startAt, { seed: 'all', observer });
  await moveBy(world, 600);
  await call('GET', '/v1/board/office');
  const board = await consumed(async () => {
    for (let poll = 0; poll < polls; poll += 1) await call('GET', '/v1/board/office');
  });
  await world.cloud.stop();
  const measured: Measured = {
    measuredAt: new Date().toISOString().slice(0, 10),
    interviews,
    interview: withoutSweep(perOne(life, interviews)),
    boardPoll: perOne(board, polls),
    sweep: perOne(idle, idle.invocations.sweep ?? 1),
    mailAloneMilliseconds,
  };
  const file = path.join(import.meta.dirname, '../../scripts/cost/measured.json');
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
}
