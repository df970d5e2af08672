import { findStage } from '@afterword/infra/stages';
import { describe, expect, it } from 'vitest';
import type { DeployPlan } from './deploy-plan.ts';
import type { Outputs } from './next-steps.ts';
import { type DeployParts, runDeploy } from './run-deploy.ts';

const ada = { name: 'Ada Lindqvist', email: 'ada@agency.test' };
const plan: DeployPlan = {
  stage: findStage('prod'),
  dryRun: false,
  checks: true,
  firstAdmin: ada,
  placeholders: [],
};
const outputs: Outputs = {
  'afterword-prod-portal': { PortalAddress: 'https://d111.cloudfront.net' },
  'afterword-prod-service': { ApiAddress: 'https://api.execute-api' },
  'afterword-prod-data': { TableName: 'the-table' },
  'afterword-prod-identity': { UserPoolId: 'pool', UserPoolClientId: 'client' },
  'afterword-prod-mail': { MailFromMx: 'bounce.agency.example MX 10 feedback-smtp' },
};

function deployment(changes: Partial<DeployParts> = {}, account = '123456789012') {
  const log: string[] = [];
  const printed: string[] = [];
  const stored = new Map([['/afterword/prod/link-secret', 'old']]);
  const parts: DeployParts = {
    account: {
      caller: async () => ({ account, region: 'us-east-1' }),
      putSecret: async (name, value, { replace } = { replace: false }) => {
        if (stored.has(name) && !replace) return false;
        log.push(`secret ${name}`);
        stored.set(name, value);
        return true;
      },
      clientSecret: async (pool, client) => `secret of ${pool} ${client}`,
      mail: async (identities) => {
        log.push(`mail ${identities.join(' ')}`);
        return {
          productionAccess: false,
          sendingEnabled: true,
          mailsADay: 200,
          mailsASecond: 1,
          senderVerified: false,
        };
      },
    },
    deployStacks: async () => {
      log.push('stacks');
      return outputs;
    },
    makeFirstAdmin: async (table, { email }) => {
      log.push(`admin ${email} in ${table}`);
      return 'made';
    },
    issuersSecret: undefined,
    print: (line) => printed.push(line),
    ...changes,
  };
  return { parts, log, printed, stored };
}

describe('a deployment', () => {
  it('makes secrets before the stacks that read them, and the admin once there is a table', async () => {
    const { parts, log, stored } = deployment();
    await runDeploy(plan, parts);
    expect(log).toEqual([
      'secret /afterword/prod/cursor-secret',
      'secret /afterword/prod/portal/NEXTAUTH_SECRET',
      'stacks',
      'secret /afterword/prod/portal/AFTERWORD_OIDC_CLIENT_SECRET',
      'admin ada@agency.test in the-table',
      'mail follow-up@agency.example agency.example',
    ]);
    expect(stored.get('/afterword/prod/portal/AFTERWORD_OIDC_CLIENT_SECRET')).toBe('secret of pool client');
  });

  it('never replaces a secret that links or sessions were made with', async () => {
    const { parts, stored } = deployment();
    await runDeploy(plan, parts);
    const cursor = stored.get('/afterword/prod/cursor-secret');
    await runDeploy(plan, parts);
    expect(stored.get('/afterword/prod/link-secret')).toBe('old');
    expect(stored.get('/afterword/prod/cursor-secret')).toBe(cursor);
    expect(cursor).toHaveLength(43);
  });

  it('prints no secret', async () => {
    const { parts, printed, stored } = deployment();
    await runDeploy(plan, parts);
    for (const value of stored.values()) if (value !== 'old') expect(printed.join('\n')).not.toContain(value);
  });

  it('says where the portal is, how the first admin signs in, what DNS lacks, and that SES is in its sandbox', async () => {
    const { parts, printed } = deployment();
    await runDeploy(plan, parts);
    const text = printed.join('\n');
    expect(text).toContain('Portal   https://d111.cloudfront.net');
    expect(text).toContain('Ada Lindqvist has a mail at ada@agency.test with a first password');
    expect(text).toContain('  bounce.agency.example MX 10 feedback-smtp');
    expect(text).toContain('in the SES sandbox of us-east-1');
  });

  it('touches nothing of an account that is not the stage’s', async () => {
    const { parts, log } = deployment({}, '999999999999');
    const stage = { ...plan.stage, account: '123456789012' };
    await expect(runDeploy({ ...plan, stage }, parts)).rejects.toThrow(
      'The credentials are of account 999999999999',
    );
    expect(log).toEqual([]);
  });

  it('says that it did not end where a stack failed, and makes no admin', async () => {
    const { parts, log } = deployment({
      deployStacks: async () => Promise.reject(new Error('Not every stack')),
    });
    await expect(runDeploy(plan, parts)).rejects.toThrow('Not every stack');
    expect(log).not.toContain('admin ada@agency.test in the-table');
  });

  it('takes the secret at an issuer of the agency’s own from whoever deploys', async () => {
    const { parts, stored } = deployment({ issuersSecret: 'theirs' });
    const signIn = {
      kind: 'oidc',
      issuer: 'https://id.agency.test',
      clientId: 'portal',
      audience: 'api',
      scope: 'openid email',
    } as const;
    await runDeploy({ ...plan, stage: { ...plan.stage, signIn } }, parts);
    expect(stored.get('/afterword/prod/portal/AFTERWORD_OIDC_CLIENT_SECRET')).toBe('theirs');
  });
});
