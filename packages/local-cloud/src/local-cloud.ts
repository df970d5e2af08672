import type { Observer } from './gateway/observer.ts';
import type { PermissionReport } from './iam/access-control.ts';
import type { DemoUser, Issuer } from './identity/issuer.ts';
import type { Inbox } from './ses/inbox.ts';

export type LocalCloudOptions = {
  /** The folder `cdk synth` wrote. */
  readonly cdkOut: string;
  /** Names of the stacks to run; all of them when absent. */
  readonly stacks?: readonly string[];
  /** Where state is kept between runs; a temporary folder, deleted at the end, when absent. */
  readonly stateDir?: string;
  readonly fresh?: boolean;
  /** 0 = any free port. */
  readonly ports: {
    readonly api: number;
    readonly control: number;
    readonly gateway?: number;
    readonly dynamodb?: number;
  };
  readonly portalUrl: string;
  /** Values of template parameters beyond those the local cloud knows itself. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of SecureString parameters to make up. */
  readonly secrets: readonly string[];
  readonly users: readonly DemoUser[];
  /** Keep the tables in memory, for tests. */
  readonly memory?: boolean;
  /** Start the clock here when there is no state yet, ISO 8601; default: now. */
  readonly startAt?: string;
  /** How long work may stand still before moving the clock gives up, in wall time. */
  readonly settleLimitMs?: number;
  /** Breaks a start off, and ends what runs. */
  readonly signal?: AbortSignal;
  /** Told of every call of a function and every invocation, for measuring what a deployment would cost. */
  readonly observer?: Observer;
  readonly log: (line: string) => void;
};

export type LocalCloud = {
  readonly apiUrl: string;
  readonly controlUrl: string;
  readonly gatewayUrl: string;
  readonly tableNames: readonly string[];
  /** Where each function's log is, `<logical id>.log`. */
  readonly logFolder: string;
  readonly issuer: Pick<Issuer, 'url' | 'clientSecret'>;
  readonly inbox: Inbox;
  /** What the roles of the template were given, what of it was used so far, and what was denied. */
  permissions(): PermissionReport;
  /** Seconds since 1970 on the virtual clock. */
  now(): number;
  advanceTo(iso: string): Promise<void>;
  settle(): Promise<void>;
  token(email: string): Promise<string | undefined>;
  stop(): Promise<void>;
};
