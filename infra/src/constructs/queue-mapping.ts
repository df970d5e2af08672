import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export interface QueueMappingProps {
  readonly queue: IQueue;
  readonly target: IFunction;
  readonly batchSize: number;
  /** Upper bound of copies working at once; required, since it is what paces sending and protects the table. */
  readonly maxConcurrency: number;
}

/** Reads a queue into a function: bounded copies, failures reported per message. */
export class QueueMapping extends EventSourceMapping {
  constructor(scope: Construct, id: string, props: QueueMappingProps) {
    super(scope, id, {
      target: props.target,
      eventSourceArn: props.queue.queueArn,
      batchSize: props.batchSize,
      maxConcurrency: props.maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}
