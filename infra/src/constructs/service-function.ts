import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionShape } from '../functions.ts';
import type { Stage } from '../stage.ts';
import { raiseAlarm } from './alarm-opinion.ts';
import { allFailures, itemsFailedIn } from './failures.ts';
import { functionRole } from './function-role.ts';

export interface ServiceFunctionProps {
  readonly stage: Stage;
  /** Physical name, so that logs and metrics read well. */
  readonly functionName: string;
  readonly shape: FunctionShape;
  readonly code: Code;
  readonly environment: Readonly<Record<string, string>>;
  /** All the function may do besides writing its own log and traces. */
  readonly permissions: readonly PolicyStatement[];
  /** Counts failures that it answers rather than throws; left out: those of the batches it takes, if any. */
  readonly answeredFailures?: IMetric;
}

/**
 * A function of the service: Node 24 on arm64, an ESM bundle, a log group of its own with an end to its
 * retention, and a role that holds exactly the statements it was handed.
 */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);

    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.stage.logRetentionDays,
      removalPolicy: props.stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });

    const role = functionRole(this, 'Role', {
      logGroup,
      traced: props.stage.traced,
      permissions: props.permissions,
    });

    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: props.functionName,
      description: props.shape.purpose,
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.shape.memoryMegabytes,
      timeout: Duration.seconds(props.shape.timeoutSeconds),
      environment: { ...props.environment },
      logGroup,
      // Where the time of a request went, across functions, for the runs that X-Ray samples.
      tracing: props.stage.traced ? Tracing.ACTIVE : Tracing.PASS_THROUGH,
      // permissions.ts is the whole truth.
      role,
    });

    const ofBatches = props.shape.takesBatches
      ? itemsFailedIn(props.stage.name, props.functionName)
      : undefined;
    raiseAlarm(this, 'ErrorsAlarm', {
      opinion: props.shape.alarm,
      metric: allFailures(this.lambda.metricErrors(), props.answeredFailures ?? ofBatches),
      above: 0,
      // Items are tried again; one that then succeeds wakes nobody.
      lasting: ofBatches !== undefined,
    });
  }
}
