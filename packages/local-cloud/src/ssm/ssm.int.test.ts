import {
  GetParameterCommand,
  GetParametersCommand,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ssmClient } from '../testing/clients.ts';
import { resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;
let ssm: SSMClient;

beforeAll(async () => {
  cloud = await startSampleCloud(
    {
      Greeting: resource('AWS::SSM::Parameter', { Name: '/sample/greeting', Type: 'String', Value: 'hello' }),
    },
    { secrets: ['/sample/secret'] },
  );
  ssm = ssmClient(cloud.gatewayUrl);
});
afterAll(() => cloud?.end());

const value = async (Name: string, WithDecryption = false) =>
  (await ssm.send(new GetParameterCommand({ Name, WithDecryption }))).Parameter;

it("reads the template's parameters", async () => {
  expect(await value('/sample/greeting')).toMatchObject({ Type: 'String', Value: 'hello' });
});

it('shows a secret only to who asks for it decrypted, and always the same', async () => {
  const secret = await value('/sample/secret', true);
  expect(secret?.Type).toBe('SecureString');
  expect(Buffer.from(secret?.Value ?? '', 'base64')).toHaveLength(32);
  expect((await value('/sample/secret', true))?.Value).toBe(secret?.Value);
  expect((await value('/sample/secret'))?.Value).not.toBe(secret?.Value);
});

it('names what it does not know', async () => {
  await expect(value('/sample/none')).rejects.toMatchObject({ name: 'ParameterNotFound' });
  const several = await ssm.send(new GetParametersCommand({ Names: ['/sample/greeting', '/sample/none'] }));
  expect(several.Parameters?.map(({ Name }) => Name)).toEqual(['/sample/greeting']);
  expect(several.InvalidParameters).toEqual(['/sample/none']);
});

it('refuses an operation it does not run, by name', async () => {
  await expect(ssm.send(new PutParameterCommand({ Name: '/x', Value: 'y' }))).rejects.toThrow(
    'The local cloud has no ssm:PutParameter.',
  );
});
