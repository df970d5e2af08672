/** An event source mapping as the template defines it. */
export type MappingDefinition = {
  readonly logicalId: string;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly batchSize: number;
  /** A record passes when it matches any of these; all pass when there are none. */
  readonly filters: readonly unknown[];
  readonly reportsItemFailures: boolean;
  readonly bisects: boolean;
  /** Streams: further attempts after the first; -1 = for ever. */
  readonly maximumRetries: number;
  readonly onFailureArn?: string;
  /** Queues: invocations at the same time. */
  readonly maximumConcurrency?: number;
};
