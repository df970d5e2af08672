import { CfnParameter } from 'aws-cdk-lib';
import { CfnParameter as CfnStoredParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Stage, StageName } from '../stage.ts';

/** Beside the portal's settings, not among them: the portal reads all of those, and has no use for this one. */
const settingName = (stage: StageName): string => `/afterword/${stage}/user-pool-id`;

/** Tells the service where people sign in. */
export function tellUserPool(scope: Construct, stage: Stage, userPoolId: string): void {
  new CfnStoredParameter(scope, 'UserPoolIdForService', {
    name: settingName(stage.name),
    type: 'String',
    value: userPoolId,
  });
}

/** The pool that the identity stack told of; only for a stage that has one. */
export function userPoolAsTold(scope: Construct, stage: Stage): string {
  return new CfnParameter(scope, 'UserPoolId', {
    type: 'AWS::SSM::Parameter::Value<String>',
    description: 'Cognito user pool that colleagues are invited to.',
    default: settingName(stage.name),
  }).valueAsString;
}
