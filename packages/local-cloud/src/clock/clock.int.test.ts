import { afterAll, beforeAll, expect, it } from 'vitest';
import { functionResource, resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;

const route = (functionName: string) => ({
  [`${functionName}Integration`]: resource('AWS::ApiGatewayV2::Integration', {
    IntegrationUri: { 'Fn::GetAtt': [functionName, 'Arn'] },
  }),
  [`${functionName}Route`]: resource('AWS::ApiGatewayV2::Route', {
    RouteKey: `POST /${functionName}`,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: `${functionName}Integration` }]] },
  }),
});

beforeAll(async () => {
  cloud = await startSampleCloud({
    Clocked: functionResource('clocked'),
    ...route('Clocked'),
    Brief: functionResource('brief', { Timeout: 1 }),
    ...route('Brief'),
  });
});
afterAll(() => cloud?.end());

const post = (path: string, body: object = {}) =>
  fetch(cloud.apiUrl + path, { method: 'POST', body: JSON.stringify(body) });
const lastAt = () => cloud.invocations('clocked').at(-1)?.at ?? '';

it('shows functions the moved time, also the process that was warm already', async () => {
  await post('/Clocked');
  expect(lastAt().slice(0, 16)).toBe('2027-03-01T09:00');
  await cloud.advanceTo('2027-07-04T12:00:00Z');
  await post('/Clocked');
  expect(lastAt().slice(0, 16)).toBe('2027-07-04T12:00');
  const [cold, warm] = cloud.invocations('clocked');
  expect(warm?.pid).toBe(cold?.pid);
});

it('ends a function that hangs at its timeout, in wall time, however the clock is moved', async () => {
  const started = performance.now();
  const reply = post('/Brief', { act: 'hang' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const moved = cloud.advanceTo('2027-07-05T12:00:00Z');
  expect((await reply).status).toBe(500);
  const took = performance.now() - started;
  expect(took).toBeGreaterThan(900);
  expect(took).toBeLessThan(5000);
  await moved;
  expect(cloud.log.join('\n')).toContain('Task timed out after 1.00 seconds');
  // The next one gets a new process.
  expect((await post('/Brief')).status).toBe(201);
});

it('never goes back', async () => {
  const before = cloud.now();
  await cloud.advanceTo('2027-01-01T00:00:00Z');
  expect(cloud.now()).toBeGreaterThanOrEqual(before);
});
