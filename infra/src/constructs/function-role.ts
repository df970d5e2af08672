import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface FunctionRoleProps {
  readonly logGroup: ILogGroup;
  readonly traced: boolean;
  /** All the function may do besides writing its own log and its traces. */
  readonly permissions: readonly PolicyStatement[];
}

/** Actions every traced function has, for which AWS defines no resource; `permissions.test.ts` refuses any other. */
export const tracingActions: readonly string[] = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];

/**
 * The role of a function: exactly the statements it is handed, in the role itself. It takes no further grants: those of
 * CDK's own (event sources, dead letters) bounce off.
 */
export function functionRole(
  scope: Construct,
  id: string,
  { logGroup, traced, permissions }: FunctionRoleProps,
): IRole {
  const of = (...statements: readonly PolicyStatement[]) =>
    new PolicyDocument({ statements: [...statements] });
  return new Role(scope, id, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      logs: of(
        new PolicyStatement({
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [logGroup.logGroupArn],
        }),
      ),
      ...(traced
        ? { traces: of(new PolicyStatement({ actions: [...tracingActions], resources: ['*'] })) }
        : {}),
      ...(permissions.length === 0 ? {} : { work: of(...permissions) }),
    },
  }).withoutPolicyUpdates();
}
