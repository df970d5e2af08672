import { describe, expect, it } from 'vitest';
import { at, synthesize, target } from '../synthesized.ts';

const { identity } = synthesize('prod');
const pool = identity.only('AWS::Cognito::UserPool');
const client = identity.only('AWS::Cognito::UserPoolClient').properties;

describe('people', () => {
  it('are invited, have a second factor that is no text message, and outlive the stack', () => {
    expect(pool.properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      DeletionProtection: 'ACTIVE',
    });
    expect(pool.deletionPolicy).toBe('Retain');
  });

  it('are told by the invitation where they sign in, and with what', () => {
    const template = at(pool.properties, 'AdminCreateUserConfig.InviteMessageTemplate');
    const text = JSON.stringify(template);
    expect(text).toContain('{"Ref":"PortalUrl"}');
    expect(text).toContain('{username}');
    expect(text).toContain('{####}');
    expect(text).toContain('seven days');
    expect(at(pool.properties, 'Policies.PasswordPolicy.TemporaryPasswordValidityDays')).toBe(7);
  });

  it('are told to the service by the id of their pool', () => {
    expect(identity.byId('UserPoolIdForService').properties).toMatchObject({
      Name: '/afterword/prod/user-pool-id',
      Value: { Ref: pool.id },
    });
  });

  it('keep their old address until they have proved the new one: the API trusts it', () => {
    expect(pool.properties).toMatchObject({
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
  });

  it('have their address in their tokens', () => {
    const trigger = at(pool.properties, 'LambdaConfig.PreTokenGenerationConfig') as Record<string, unknown>;
    expect(trigger.LambdaVersion).toBe('V2_0');
    expect(identity.byId(target(trigger.LambdaArn) ?? '').properties.FunctionName).toBe(
      'afterword-prod-token-claims',
    );
  });

  it('begin with one admin, if one is named, who stays whatever becomes of the parameter', () => {
    const admin = identity.only('AWS::Cognito::UserPoolUser');
    expect(admin.properties).toMatchObject({ Username: { Ref: 'FirstAdminEmail' } });
    expect(admin.deletionPolicy).toBe('Retain');
    expect(JSON.parse(identity.text).Resources[admin.id].Condition).toBe('HasFirstAdmin');
  });
});

describe('the portal', () => {
  it('is a client with a secret, by code alone, that comes back to its own address', () => {
    expect(client).toMatchObject({
      GenerateSecret: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      CallbackURLs: [{ 'Fn::Join': ['', [{ Ref: 'PortalUrl' }, '/api/auth/callback/afterword']] }],
    });
  });

  it('asks for no more than the client may be given', () => {
    const told = identity.byId('ScopeForPortal').properties.Value;
    expect(String(told).split(' ')).toEqual(client.AllowedOAuthScopes);
  });
});
