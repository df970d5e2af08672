import { noUserPool } from '@afterword/functions/runtime/names';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkStage } from './check-stage.ts';
import { findStage, type Stage } from './stages.ts';
import { at, type SynthesizedStacks, synthesizeStage } from './synthesized.ts';

const stage: Stage = {
  ...findStage('prod'),
  signIn: {
    kind: 'oidc',
    issuer: 'https://id.agency.test',
    clientId: 'the-portal',
    audience: 'the-api',
    scope: 'openid email offline_access',
  },
  portal: {
    domain: 'portal.agency.test',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0b5a',
  },
};

let templates: SynthesizedStacks;
beforeAll(() => {
  expect(checkStage(stage)).toEqual([]);
  templates = synthesizeStage(stage);
}, 60_000);

describe('an issuer of the agency’s own', () => {
  it('makes no user pool: the portal is told where it is', () => {
    const told = templates.identity.all.map(({ type, properties }) => [
      type,
      properties.Name,
      properties.Value,
    ]);
    expect(told).toEqual([
      ['AWS::SSM::Parameter', '/afterword/prod/portal/AFTERWORD_OIDC_ISSUER', 'https://id.agency.test'],
      ['AWS::SSM::Parameter', '/afterword/prod/portal/AFTERWORD_OIDC_CLIENT_ID', 'the-portal'],
      ['AWS::SSM::Parameter', '/afterword/prod/portal/AFTERWORD_OIDC_SCOPE', 'openid email offline_access'],
    ]);
  });

  it('has the API take its tokens, by the audience they name', () => {
    const { Parameters } = JSON.parse(templates.service.text) as {
      Parameters: Record<string, { Type: string; Default: string }>;
    };
    expect(Parameters.OidcAudience).toMatchObject({ Type: 'String', Default: 'the-api' });
    expect(Parameters.OidcIssuer?.Default).toBe('/afterword/prod/portal/AFTERWORD_OIDC_ISSUER');
  });

  it('is asked nothing by the service, which is told that there is no pool', () => {
    expect(templates.service.text).not.toContain('cognito');
    const { Parameters } = JSON.parse(templates.service.text) as { Parameters: Record<string, unknown> };
    expect(Parameters.UserPoolId).toBeUndefined();
    const told = templates.service
      .ofType('AWS::Lambda::Function')
      .map(({ properties }) => at(properties, 'Environment.Variables.USER_POOL_ID'))
      .filter((value) => value !== undefined);
    expect(told).toEqual([noUserPool, noUserPool]);
  });
});

describe('a domain of the agency’s own', () => {
  it('is what people and mails are told, with TLS 1.2 at least', () => {
    const distribution = templates.portal.only('AWS::CloudFront::Distribution').properties;
    expect(distribution).toMatchObject({
      DistributionConfig: {
        Aliases: ['portal.agency.test'],
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
      },
    });
    expect(at(templates.portal.byId('Url').properties, 'Value')).toBe('https://portal.agency.test');
  });
});
