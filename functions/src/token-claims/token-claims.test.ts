import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { withAddress } from './token-claims.ts';

const signIn = (userAttributes: Record<string, string>): PreTokenGenerationV2TriggerEvent => ({
  version: '2',
  triggerSource: 'TokenGeneration_HostedAuth',
  region: 'us-east-1',
  userPoolId: 'us-east-1_sample',
  userName: '1f0c7d8e-sample',
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'client' },
  request: { userAttributes, groupConfiguration: {}, scopes: ['openid', 'email'] },
  response: { claimsAndScopeOverrideDetails: {} },
});

const added = (attributes: Record<string, string>) =>
  withAddress(signIn(attributes)).response.claimsAndScopeOverrideDetails?.accessTokenGeneration
    ?.claimsToAddOrOverride;

it('puts the address into the access token, in small letters as the rows have it', () => {
  expect(added({ sub: '1', email: 'Rosa@Agency.test', email_verified: 'true' })).toEqual({
    email: 'rosa@agency.test',
    email_verified: 'true',
  });
});

it.each([undefined, 'false', ''])('says that nobody verified it where that says %j', (verified) => {
  const attributes = {
    email: 'rosa@agency.test',
    ...(verified === undefined ? {} : { email_verified: verified }),
  };
  expect(added(attributes)).toMatchObject({ email_verified: 'false' });
});

it('leaves the token of somebody without an address as it was', () => {
  const event = signIn({ sub: '1' });
  expect(withAddress(event)).toEqual(event);
});
