import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cognitoClient } from '../testing/clients.ts';
import { resource, type SampleCloud, startSampleCloud } from '../testing/sample-cloud.ts';

let cloud: SampleCloud;
let cognito: CognitoIdentityProviderClient;

beforeAll(async () => {
  cloud = await startSampleCloud({ Queue: resource('AWS::SQS::Queue', { QueueName: 'queue' }) });
  cognito = cognitoClient(cloud.gatewayUrl);
});
afterAll(() => cloud?.end());

const UserPoolId = 'us-east-1_local';
const create = (Username: string, more: Partial<AdminCreateUserCommandInput> = {}) =>
  cognito.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username,
      UserAttributes: [
        { Name: 'email', Value: Username },
        { Name: 'name', Value: 'Nia Okafor' },
      ],
      ...more,
    }),
  );
const disable = (Username: string) => cognito.send(new AdminDisableUserCommand({ UserPoolId, Username }));
const enable = (Username: string) => cognito.send(new AdminEnableUserCommand({ UserPoolId, Username }));
const mailsTo = (address: string) => cloud.inbox.list().filter(({ to }) => to.includes(address));

describe('somebody new', () => {
  it('gets a mail with the way in, and is known to the issuer from then on', async () => {
    expect(await cloud.token('nia@agency.test')).toBeUndefined();
    const { User } = await create('nia@agency.test');
    expect(User).toMatchObject({ Username: 'nia@agency.test', UserStatus: 'FORCE_CHANGE_PASSWORD' });
    expect(await cloud.token('nia@agency.test')).toBeDefined();
    expect(mailsTo('nia@agency.test').map(({ text }) => text)).toEqual([
      expect.stringContaining('http://localhost:3000 as nia@agency.test'),
    ]);
  });

  it('is created once, whatever the case of the address', async () => {
    await expect(create('Nia@Agency.test')).rejects.toMatchObject({ name: 'UsernameExistsException' });
    expect(mailsTo('nia@agency.test')).toHaveLength(1);
  });

  it('gets another mail while they have not come', async () => {
    await create('nia@agency.test', { MessageAction: 'RESEND' });
    expect(mailsTo('nia@agency.test')).toHaveLength(2);
    await expect(create('nobody@agency.test', { MessageAction: 'RESEND' })).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
    await expect(create('recruiter@agency.test', { MessageAction: 'RESEND' })).rejects.toMatchObject({
      name: 'UnsupportedUserStateException',
    });
  });

  it('has an address that can be one', async () => {
    await expect(create('nia')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

it('signs nobody in who is disabled, until they are enabled', async () => {
  await disable('recruiter@agency.test');
  expect(await cloud.token('recruiter@agency.test')).toBeUndefined();
  await enable('recruiter@agency.test');
  expect(await cloud.token('recruiter@agency.test')).toBeDefined();
  await expect(disable('nobody@agency.test')).rejects.toMatchObject({ name: 'UserNotFoundException' });
});

it('throttles when told to', async () => {
  await cloud.control('POST', '/faults', { service: 'cognito-idp', kind: 'error', count: 1 });
  await expect(create('ola@agency.test')).rejects.toMatchObject({ name: 'TooManyRequestsException' });
});

it('names what it does not know', async () => {
  await expect(
    cognito.send(new AdminEnableUserCommand({ UserPoolId: 'us-east-1_other', Username: 'x@y.test' })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await expect(cognito.send(new ListUsersCommand({ UserPoolId }))).rejects.toThrow(
    'The local cloud has no cognito-idp:ListUsers.',
  );
});
