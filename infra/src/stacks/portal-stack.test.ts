import { describe, expect, it } from 'vitest';
import { portalSettingsPath } from '../portal-settings.ts';
import { at, type Properties, stackNames, synthesize } from '../synthesized.ts';

const templates = synthesize('prod');
const { portal } = templates;
const config = at(
  portal.only('AWS::CloudFront::Distribution').properties,
  'DistributionConfig',
) as Properties;

/** AWS’s own policy that keeps nothing: "Managed-CachingDisabled" of the CloudFront developer guide. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

describe('pages', () => {
  it('are kept by nobody on the way: each is written for one person', () => {
    expect(config.DefaultCacheBehavior).toMatchObject({
      CachePolicyId: cachingDisabled,
      ViewerProtocolPolicy: 'redirect-to-https',
    });
  });

  it('come from a function that may read its settings, and nothing else', () => {
    const server = portal
      .ofType('AWS::Lambda::Function')
      .find(({ properties }) => properties.FunctionName === 'afterword-prod-portal');
    const role = JSON.stringify(portal.byId('Role1ABCC5F0').properties);
    expect(at(server?.properties ?? {}, 'Role')).toEqual({ 'Fn::GetAtt': ['Role1ABCC5F0', 'Arn'] });
    expect(role).toContain(`:parameter${portalSettingsPath('prod')}`);
    expect(role).not.toMatch(/s3:|dynamodb:|ses:|sqs:/);
  });

  it('are never images that a function made: the optimiser is left out', () => {
    expect(portal.text).not.toMatch(/image/i);
    expect(config.CacheBehaviors).toMatchObject([{ PathPattern: '_next/static/*' }]);
  });
});

it('finds every setting: told by one stack each, or a secret of the deployment', () => {
  const told = stackNames.flatMap((stack) =>
    templates[stack]
      .ofType('AWS::SSM::Parameter')
      .map(({ properties }) => String(properties.Name))
      .filter((name) => name.startsWith(`${portalSettingsPath('prod')}/`))
      .map((name) => name.replace(`${portalSettingsPath('prod')}/`, '')),
  );
  expect(told.sort()).toEqual([
    'AFTERWORD_API_URL',
    'AFTERWORD_FILES_ORIGIN',
    'AFTERWORD_OIDC_CLIENT_ID',
    'AFTERWORD_OIDC_ISSUER',
    'AFTERWORD_OIDC_SCOPE',
    'NEXTAUTH_URL',
  ]);
});

it('lets a browser keep scripts and styles for good: their names change with them', () => {
  const headers = JSON.stringify(portal.only('AWS::CloudFront::ResponseHeadersPolicy').properties);
  expect(headers).toContain('max-age=31536000, immutable');
  expect(config.CacheBehaviors).toMatchObject([
    { ResponseHeadersPolicyId: { Ref: portal.only('AWS::CloudFront::ResponseHeadersPolicy').id } },
  ]);
});

it('speaks TLS 1.2 at least, over HTTP/3 where a browser can', () => {
  expect(config).toMatchObject({ HttpVersion: 'http2and3', PriceClass: 'PriceClass_100' });
});
