import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import * as cognito from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { cognitoPeople } from './cognito-people.ts';

const nia = { email: 'nia@agency.test', name: 'Nia Okafor' };

/** What Cognito was asked, with what about the invitation. */
let asked: string[];
/** What it answers, by command; else it does as it was told. */
let failures: Partial<Record<string, Error>>;
let inputs: unknown[];

beforeEach(() => {
  asked = [];
  failures = {};
  inputs = [];
});

const client = {
  send: async (command: { readonly input: { readonly MessageAction?: string } }) => {
    const { MessageAction } = command.input;
    const call = command.constructor.name.replace('Command', '') + (MessageAction ? ` ${MessageAction}` : '');
    asked.push(call);
    inputs.push(command.input);
    const failure = failures[call];
    if (failure) throw failure;
    return {};
  },
} as unknown as CognitoIdentityProviderClient;

const people = cognitoPeople('us-east-1_pool', client);
const saying = { message: '', $metadata: {} };
const known = new cognito.UsernameExistsException(saying);
const unknown = new cognito.UserNotFoundException(saying);
const throttled = new cognito.TooManyRequestsException(saying);

describe('admitting', () => {
  it('invites who is new, by mail, with an address that is taken for verified', async () => {
    expect(await people.admit(nia)).toEqual({ kind: 'invited' });
    expect(inputs).toEqual([
      {
        UserPoolId: 'us-east-1_pool',
        Username: 'nia@agency.test',
        UserAttributes: [
          { Name: 'email', Value: 'nia@agency.test' },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: 'Nia Okafor' },
        ],
        DesiredDeliveryMediums: ['EMAIL'],
      },
    ]);
  });

  it('lets in again who is known, without a mail: also when it is repeated', async () => {
    failures = { AdminCreateUser: known };
    expect(await people.admit(nia)).toEqual({ kind: 'known' });
    expect(asked).toEqual(['AdminCreateUser', 'AdminEnableUser']);
  });

  it.each([
    ['InvalidParameterException', new cognito.InvalidParameterException(saying)],
    ['CodeDeliveryFailureException', new cognito.CodeDeliveryFailureException(saying)],
  ])('says that it is refused for good: %s', async (code, failure) => {
    failures = { AdminCreateUser: failure };
    expect(await people.admit(nia)).toEqual({ kind: 'refused', code });
  });

  it.each([
    throttled,
    new cognito.LimitExceededException(saying),
    new cognito.InternalErrorException(saying),
    new Error('ECONNRESET'),
  ])('throws what may succeed later: %s', async (failure) => {
    failures = { AdminCreateUser: failure };
    await expect(people.admit(nia)).rejects.toBe(failure);
    failures = { AdminCreateUser: known, AdminEnableUser: failure };
    await expect(people.admit(nia)).rejects.toBe(failure);
  });
});

describe('shutting out', () => {
  it('disables, and is done where nobody is known', async () => {
    await people.shutOut(nia.email);
    failures = { AdminDisableUser: unknown };
    await people.shutOut(nia.email);
    expect(asked).toEqual(['AdminDisableUser', 'AdminDisableUser']);
  });

  it('throws what may succeed later', async () => {
    failures = { AdminDisableUser: throttled };
    await expect(people.shutOut(nia.email)).rejects.toBe(throttled);
  });
});

describe('inviting again', () => {
  it('sends another mail', async () => {
    expect(await people.inviteAgain(nia)).toEqual({ kind: 'invited' });
    expect(asked).toEqual(['AdminCreateUser RESEND']);
  });

  it('invites who was never known', async () => {
    failures = { 'AdminCreateUser RESEND': unknown };
    expect(await people.inviteAgain(nia)).toEqual({ kind: 'invited' });
    expect(asked).toEqual(['AdminCreateUser RESEND', 'AdminCreateUser']);
  });

  it('sends nothing to who has a password of their own', async () => {
    failures = { 'AdminCreateUser RESEND': new cognito.UnsupportedUserStateException(saying) };
    expect(await people.inviteAgain(nia)).toEqual({ kind: 'known' });
  });

  it('throws what may succeed later', async () => {
    failures = { 'AdminCreateUser RESEND': throttled };
    await expect(people.inviteAgain(nia)).rejects.toBe(throttled);
  });
});
