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
  /** The role it acts for. */
  readonly roleArn?: string;
  /** Where Lambda writes its log, in the function's name. */
  readonly logGroupArn?: string;
  /** Whether its traces go to X-Ray, in the function's name. */
  readonly traced?: boolean;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Where events of asynchronous invocations go that failed three times. */
  readonly deadLetterArn?: string;
  /** Invocations at the same time; more wait. */
  readonly concurrency: number;
};
