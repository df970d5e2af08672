import { EventSourceMapping, FilterCriteria, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface StreamMappingProps {
  readonly streamArn: string;
  readonly target: IFunction;
  /** Patterns of the records that pass; any one is enough. Lambda does not charge for what they drop. */
  readonly filters: readonly Readonly<Record<string, unknown>>[];
  /** Gets the position of what failed for good, not the record itself: the row is the truth. */
  readonly onFailure: IQueue;
}

/** Retries of a failing batch. Each halves the batch first, so one bad record ends up alone. */
const retryAttempts = 8;

/** Reads the table's stream into a function: filtered, in order, with bounded retries. */
export class StreamMapping extends EventSourceMapping {
  constructor(scope: Construct, id: string, props: StreamMappingProps) {
    super(scope, id, {
      target: props.target,
      eventSourceArn: props.streamArn,
      // From the oldest record on: a redeployed mapping must not skip what was written meanwhile.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      filters: props.filters.map((pattern) => FilterCriteria.filter({ ...pattern })),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts,
      onFailure: new SqsDlq(props.onFailure),
    });
  }
}
