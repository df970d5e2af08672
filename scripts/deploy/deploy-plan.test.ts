import { findStage } from '@afterword/infra/stages';
import { describe, expect, it } from 'vitest';
import { planDeploy, planDestroy, refuseCaller } from './deploy-plan.ts';

const wish = { stage: 'prod', dryRun: true, skipChecks: false, firstAdmin: undefined };

describe('a deployment', () => {
  it('is of a stage that was named: never production by accident, and never anything by accident', () => {
    expect(planDeploy(wish).stage.name).toBe('prod');
    expect(() => planDeploy({ ...wish, stage: undefined })).toThrow('Name the stage');
    expect(() => planDeploy({ ...wish, stage: 'prdo' })).toThrow('There is no stage "prdo"');
  });

  it('refuses the example values, and says which; a dry run goes on and says so too', () => {
    const names = ['mail.sender', 'mail.identity.mailFrom', 'signIn.domainPrefix', 'operations.alarmAddress'];
    expect(planDeploy(wish).placeholders).toEqual(names);
    expect(() => planDeploy({ ...wish, dryRun: false })).toThrow(
      `Stage prod still has example values for ${names.join(', ')}.`,
    );
  });

  it('reads who the first admin is', () => {
    expect(planDeploy({ ...wish, firstAdmin: 'Ada Lindqvist <Ada@Agency.test>' }).firstAdmin).toEqual({
      name: 'Ada Lindqvist',
      email: 'ada@agency.test',
    });
  });

  it.each(['ada@agency.test', 'Ada <ada>', 'Ada <ada@agency.test>, Bo <bo@agency.test>', ''])(
    'refuses %j as the first admin, with an example',
    (firstAdmin) => {
      expect(() => planDeploy({ ...wish, firstAdmin })).toThrow(
        '--first-admin must be a name and an address',
      );
    },
  );
});

describe('a destruction', () => {
  it('is of dev', () => {
    expect(planDestroy('dev').name).toBe('dev');
  });

  it('is never of a stage that keeps its data', () => {
    expect(() => planDestroy('prod')).toThrow('Stage prod keeps its data: nothing here destroys it.');
    expect(() => planDestroy(undefined)).toThrow('Name the stage');
  });
});

describe('credentials', () => {
  const stage = { ...findStage('prod'), account: '123456789012' };

  it('are those of the stage', () => {
    expect(refuseCaller(stage, { account: '123456789012', region: 'us-east-1' })).toBeNull();
    expect(refuseCaller({ ...stage, account: null }, { account: '2', region: 'us-east-1' })).toBeNull();
  });

  it('are refused where they are of another account or region', () => {
    expect(refuseCaller(stage, { account: '999999999999', region: 'us-east-1' })).toBe(
      'The credentials are of account 999999999999, but stage prod belongs to 123456789012 (infra/src/stages.ts).',
    );
    expect(refuseCaller(stage, { account: '123456789012', region: 'eu-west-1' })).toContain(
      'belongs to us-east-1',
    );
  });
});
