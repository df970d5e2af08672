import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import type { Change } from '@afterword/store/ports';
import { capacityMeter } from '@afterword/store/testing/capacity-meter';
import { createTable } from '@afterword/store/testing/create-table';
import { type DynamoLocal, startDynamoLocal } from '@afterword/store/testing/dynamo-local';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnApi, anApi } from '../testing/an-api.ts';

let local: DynamoLocal;
let api: AnApi;
let submissionId: string;

const interview = {
  startsAt: '2027-03-03T10:00',
  timeZone: 'America/Chicago',
  interviewers: [{ name: 'Dana Whitfield', email: 'dana.whitfield@harbor.example' }],
  place: { kind: 'onsite', detail: 'Harbor Freight Lines, 400 Wharf Road, Chicago, IL 60611, 2nd floor' },
  talkingPoints: ['The night desk', 'Port fees'],
  decisionDate: '2027-03-10',
};

beforeAll(async () => {
  local = await startDynamoLocal();
  await createTable(local.client, 'api');
  api = anApi({}, dynamoStores({ client: local.client, tableName: 'api' }));
  const changes: readonly Change[] = [
    { kind: 'agency', value: anAgency(), expected: null },
    { kind: 'candidate', value: aCandidate(), expected: null },
    { kind: 'client', value: aClient(), expected: null },
    { kind: 'job-order', value: aJobOrder(), expected: null },
    { kind: 'user', value: aUser({ email: 'rosa@agency.test' }), expected: null },
  ];
  await api.stores.commits.commit(changes);
  const opened = await api.call('POST', '/v1/submissions', { candidateId: 'cand-1', jobOrderId: 'job-1' });
  submissionId = opened.body.id;
});
afterAll(() => local.stop());

const log = (key: string) =>
  api.call('POST', `/v1/submissions/${submissionId}/interviews`, interview, { key });

it('logs once and answers alike when ten send the same key at the same moment', async () => {
  const replies = await Promise.all(Array.from({ length: 10 }, () => log('at-once')));
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(replies[0]?.status).toBe(201);
  const read = await api.call('GET', `/v1/submissions/${submissionId}`);
  expect(read.body.interviews).toHaveLength(1);
});

it('is one transaction, and its reads are counted', async () => {
  const meter = capacityMeter(local.client);
  const logged = await meter.measure(() => log('measured'));
  const repeated = await meter.measure(() => log('measured'));
  console.info('log interview through the API', logged, 'repeated', repeated);
  expect(logged.writeUnits).toBeLessThanOrEqual(26);
  expect(logged.requests).toBeLessThanOrEqual(10);
  expect(repeated.writeUnits).toBe(0);
});
