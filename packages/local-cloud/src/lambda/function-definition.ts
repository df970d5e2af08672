/** A Lambda function as the template defines it. */
export type FunctionDefinition = {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** `module.export`, as in `index.handler`. */
  readonly handler: string;
  /** The unpacked bundle on this disk. */
  readonly codePath: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Where events of asynchronous invocations go that failed three times. */
  readonly deadLetterArn?: string;
  /** Invocations at the same time; more wait. */
  readonly concurrency: number;
};
