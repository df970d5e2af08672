/** What something asked of AWS. */
export interface Consumption {
  readonly apiRequests: number;
  /** Of answers, before compression. */
  readonly apiBytes: number;
  /** Runs by function. */
  readonly invocations: Readonly<Record<string, number>>;
  /** Median of a run by function, warm, wall time. */
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Send, receive and delete of each message. */
  readonly sqsRequests: number;
  readonly snsPublishes: number;
  /** One-time schedules that fired. */
  readonly schedules: number;
  readonly mails: number;
  readonly logBytes: number;
  /** What stays in the table. */
  readonly storedBytes: number;
}

/** What was measured on the local cloud, for one of each. */
export interface Measured {
  /** `YYYY-MM-DD` */
  readonly measuredAt: string;
  /** How many were lived through. */
  readonly interviews: number;
  readonly interview: Consumption;
  readonly boardPoll: Consumption;
  readonly sweep: Consumption;
  /** A run that sends one mail and waits for nobody's turn; wall time. */
  readonly mailAloneMilliseconds: number;
}
