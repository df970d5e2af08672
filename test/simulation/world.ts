import type { Agency } from '@afterword/core/agency/agency';
import type { Candidate } from '@afterword/core/candidate/candidate';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import { type Pace, quotaPace } from '@afterword/functions/follow-up/pace';
import { sesQuota } from '@afterword/functions/follow-up/ses-mailer';
import { noRows, type Rows } from '@afterword/store/memory/rows';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Change, Stores } from '@afterword/store/ports';
import { simulatedSesClient } from './cloud/clients.ts';
import { mapQueue } from './cloud/queue-mapping.ts';
import { type IncomingMail, notificationOf, type WrittenMail } from './cloud/receipt-rule.ts';
import { type QueueOptions, SimulatedQueue } from './cloud/simulated-queue.ts';
import { SimulatedScheduler } from './cloud/simulated-scheduler.ts';
import { type AcceptedMail, type PassedOnMail, SimulatedSes } from './cloud/simulated-ses.ts';
import { type Committed, LaggingIndex } from './cloud/simulated-stores.ts';
import { SimulatedStream } from './cloud/simulated-stream.ts';
import type { Gate } from './engine/gate.ts';
import { type Ended, type Invocation, invoke, waitInside } from './engine/invocation.ts';
import { type Random, seeded } from './engine/random.ts';
import { Trace } from './engine/trace.ts';
import { VirtualTime } from './engine/virtual-time.ts';
import { FaultPlan, type Script } from './faults/fault-plan.ts';
import type { Profile } from './faults/profile.ts';
import { deadLettersOf, type Functions, queueUrls, shapes } from './functions.ts';
import type { Reply } from './people/request.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly profile: Profile;
  readonly functions: Functions;
  /** Virtual milliseconds. */
  readonly start: number;
  readonly records?: boolean;
  readonly script?: Script;
  /** The script takes a whole service away for hours. */
  readonly hasOutage?: boolean;
  /** A world at rest to go on from, at `start`. */
  readonly from?: Snapshot;
}

/** What a world at rest consists of, less its timers: the sweep finds what they would have woken. */
export interface Snapshot {
  readonly rows: Rows;
  readonly commits: readonly Committed[];
  readonly accepted: readonly AcceptedMail[];
  readonly written: readonly WrittenMail[];
  readonly passedOn: readonly PassedOnMail[];
  readonly heardOf: ReadonlyMap<string, number>;
  readonly submissionIds: readonly string[];
  readonly ids: number;
}

const copyOf = (rows: Rows): Rows =>
  Object.fromEntries(Object.entries(rows).map(([kind, table]) => [kind, new Map(table)])) as unknown as Rows;

const sweepMilliseconds = 5 * 60_000;
const graceMilliseconds = 2 * 60_000;

/**
 * One agency's deployment in virtual time: the real handlers, between them fakes that keep the real services' rules.
 * Nothing in it happens by itself; `time` runs one task after another, and all chance comes from one seed.
 */
export class World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly trace: Trace;
  readonly faults: FaultPlan;
  readonly #data: Rows;
  readonly rows: Stores;
  readonly commits: Committed[] = [];
  readonly index: LaggingIndex;
  readonly scheduler: SimulatedScheduler;
  readonly ses: SimulatedSes;
  readonly timersStream: SimulatedStream;
  readonly projectionsStream: SimulatedStream;
  /** When a report about an attempt was first taken note of, by attempt id. */
  readonly heardOf = new Map<string, number>();
  /** Timers that stood side by side for one submission. */
  readonly excessTimers: string[] = [];
  readonly onKill = new Map<Invocation, () => void>();
  readonly submissionIds: string[] = [];
  /** Every mail that came in, in order. */
  readonly written: WrittenMail[] = [];
  readonly #paces = new Map<number, Pace>();
  /** Requests sent twice under one key, with both answers. */
  readonly doubles: { readonly key: string; readonly first: Reply; readonly second: Reply }[] = [];
  readonly functions: Functions;
  /** Whether nothing but time and people may be blamed. */
  readonly isFaultless: boolean;
  /** Whether a whole service is out of reach for hours. */
  readonly hasOutage: boolean;
  /** Where somebody wants to choose the order of calls. */
  gate: Gate | null = null;
  /** Invocations at work that do not wait for a port. */
  busy = 0;
  readonly #queues: ReadonlyMap<string, SimulatedQueue>;
  #ids = 0;
  #sequence = 0;
  #sweepAt: number | null = null;

  constructor({
    seed,
    profile,
    functions,
    start,
    records = false,
    script,
    from,
    hasOutage = false,
  }: WorldOptions) {
    this.#data = from ? copyOf(from.rows) : noRows();
    this.rows = memoryStores(this.#data);
    this.time = new VirtualTime(start);
    this.random = seeded(seed);
    this.trace = new Trace(records);
    // Faults draw from a stream of their own, so that a history reads the same under every profile.
    this.faults = new FaultPlan(profile, seeded(seed ^ 0x5bd1e995), this.time, script);
    this.functions = functions;
    this.hasOutage = hasOutage || profile.outage !== null || profile.ses !== 'well';
    this.isFaultless = profile.name === 'none' && script === undefined;
    this.index = new LaggingIndex(this);

    const dueSteps = this.#workQueue({ name: 'due-steps', ...shapes.dueSteps });
    const jobs = this.#workQueue({ name: 'jobs', ...shapes.jobs });
    const mailEvents = this.#workQueue({ name: 'mail-events', ...shapes.mailEvents });
    const inbound = this.#workQueue({ name: 'inbound', ...shapes.inbound });
    this.#queues = new Map([
      [queueUrls.dueSteps, dueSteps],
      [queueUrls.jobs, jobs],
      [queueUrls.mailEvents, mailEvents],
      [queueUrls.inbound, inbound],
    ]);
    mapQueue(this, dueSteps, functions.followUp, { functionName: 'follow-up', ...shapes.followUp });
    mapQueue(this, mailEvents, functions.mailEvents, {
      functionName: 'mail-events',
      ...shapes.mailEventsFunction,
      onDone: (body) => this.#hear(body),
    });
    mapQueue(this, jobs, functions.jobs, { functionName: 'jobs', ...shapes.jobsFunction });
    mapQueue(this, inbound, functions.inbound, { functionName: 'inbound', ...shapes.inboundFunction });
    this.timersStream = new SimulatedStream(this, functions.timers, {
      functionName: 'timers',
      ...shapes.stream,
    });
    this.projectionsStream = new SimulatedStream(this, functions.projections, {
      functionName: 'projections',
      ...shapes.stream,
    });
    this.timersStream.whenEmpty(() => this.#countTimers());
    this.scheduler = new SimulatedScheduler(this, (input) => dueSteps.put(input));
    this.ses = new SimulatedSes(this, (event) => mailEvents.put(event));
    if (from) this.#goOnFrom(from);
  }

  /** A queue, and what becomes of its dead letters. */
  #workQueue(options: QueueOptions): SimulatedQueue {
    const deadLetters = new SimulatedQueue(this, {
      name: deadLettersOf(options.name),
      ...shapes.deadLetters,
    });
    mapQueue(this, deadLetters, this.functions.deadLetters, {
      functionName: 'dead-letters',
      ...shapes.deadLettersFunction,
    });
    return new SimulatedQueue(this, options, deadLetters);
  }

  snapshot(): Snapshot {
    const { commits, submissionIds, heardOf } = this;
    return {
      rows: copyOf(this.#data),
      commits: [...commits],
      accepted: [...this.ses.accepted],
      written: [...this.written],
      passedOn: [...this.ses.passedOn],
      heardOf: new Map(heardOf),
      submissionIds: [...submissionIds],
      ids: this.#ids,
    };
  }

  #goOnFrom({ rows, commits, accepted, written, passedOn, heardOf, submissionIds, ids }: Snapshot): void {
    this.commits.push(...commits);
    this.ses.accepted.push(...accepted);
    this.ses.passedOn.push(...passedOn);
    this.written.push(...written);
    this.submissionIds.push(...submissionIds);
    for (const [attempt, at] of heardOf) this.heardOf.set(attempt, at);
    this.#ids = ids;
    for (const [id, { value }] of rows.submissions) this.index.follow(id, nextDueAt(value));
  }

  queue(url: string): SimulatedQueue {
    const queue = this.#queues.get(url);
    if (!queue) throw new Error(`There is no queue ${url}`);
    return queue;
  }

  /** Kinds of rows in which the pattern is found. */
  *findInRows(pattern: RegExp): Generator<string> {
    for (const [kind, rows] of Object.entries(this.#data)) {
      if (pattern.test(JSON.stringify([...rows]))) yield kind;
    }
  }

  /** What a copy of `follow-up` remembers of its last mail. */
  paceOf(copy: number): Pace {
    const known = this.#paces.get(copy);
    if (known) return known;
    const pace = quotaPace({
      readQuota: sesQuota(simulatedSesClient),
      workers: shapes.followUp.maxConcurrency,
      milliseconds: () => this.time.now,
      wait: waitInside,
    });
    this.#paces.set(copy, pace);
    return pace;
  }

  /** A mail comes in; what is put on the queue about it. */
  receive(mail: IncomingMail): string {
    const { submissionId, is, isSpam } = mail;
    const id = `in-${this.written.length + 1}`;
    this.written.push({ id, at: this.time.now, submissionId, is, isSpam });
    this.trace.note(this.time.now, 'a mail comes in', () => `${id} for ${submissionId}: ${is}`);
    return notificationOf(id, mail);
  }

  nextId(): string {
    this.#ids += 1;
    return `id-${String(this.#ids).padStart(5, '0')}`;
  }

  nextSequence(): string {
    this.#sequence += 1;
    return String(this.#sequence);
  }

  kill(invocation: Invocation): void {
    this.onKill.get(invocation)?.();
    this.onKill.delete(invocation);
  }

  /** New code: everything at work is cut off. */
  killAll(): void {
    for (const invocation of [...this.onKill.keys()]) this.kill(invocation);
  }

  async candidatesBefore(changes: readonly Change[]): Promise<ReadonlyMap<string, Candidate>> {
    const before = new Map<string, Candidate>();
    for (const change of changes) {
      if (change.kind !== 'candidate' || change.expected === null) continue;
      const found = await this.rows.candidates.find(change.value.id);
      if (found) before.set(change.value.id, found.value);
    }
    return before;
  }

  async agency(): Promise<Agency> {
    const found = await this.rows.agencies.find();
    if (!found) throw new Error('The world has no agency');
    return found.value;
  }

  /** Runs a function and waits for its end; for the people of the world. */
  perform<T>(
    name: string,
    run: () => Promise<T>,
    timeoutSeconds: number,
    command?: unknown,
  ): Promise<Ended<T>> {
    return new Promise((resolve) => invoke(this, name, run, resolve, { timeoutSeconds, command }));
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.time.after(milliseconds, resolve));
  }

  /**
   * The end of the last trouble that can explain why something due at `due` left late: faults, or the agency's own
   * sending switch. Virtual milliseconds; `null`: there is no excuse.
   */
  troubleUntil(due: number): number | null {
    const faults = !this.isFaultless && due < this.faults.endsAt ? this.faults.endsAt : null;
    const off = this.#offPeriods().filter(({ to }) => to > due - 60_000);
    return [faults, ...off.map(({ to }) => to)].reduce<number | null>(
      (latest, end) => (end === null ? latest : Math.max(latest ?? 0, end)),
      null,
    );
  }

  /** Whether the agency's sending was off at any time in between. */
  wasOff(from: number, to: number): boolean {
    return this.#offPeriods().some((period) => period.from <= to && period.to >= from);
  }

  /** Whether the agency's sending was off all the time in between. */
  wasOffThroughout(from: number, to: number): boolean {
    return this.#offPeriods().some((period) => period.from <= from && period.to >= to);
  }

  #offPeriods(): readonly { readonly from: number; readonly to: number }[] {
    const periods: { readonly from: number; readonly to: number }[] = [];
    let from: number | null = null;
    for (const { at, changes } of this.commits) {
      for (const change of changes) {
        if (change.kind !== 'agency') continue;
        if (change.value.sending.mode === 'off') from ??= at;
        else if (from !== null) {
          periods.push({ from, to: at });
          from = null;
        }
      }
    }
    return from === null ? periods : [...periods, { from, to: Number.POSITIVE_INFINITY }];
  }

  /** Messages and reports that nobody can read, in between the good ones. */
  poison(): void {
    for (const days of [1, 3, 7, 15]) {
      this.time.after(days * 86_400_000, () => {
        for (const body of [
          '',
          '{',
          '[]',
          '{"submissionId":7}',
          '{"submissionId":"sub-gone"}',
          '{"kind":"?"}',
        ]) {
          for (const queue of this.#queues.values()) queue.put(body);
        }
        this.ses.publishRaw('{"eventType":"Send","mail":{"tags":{}}}');
        this.ses.publishRaw('{"eventType":7}');
      });
    }
  }

  /** I4: once the stream is taken, no submission has more than one timer. A fault may have left an old one. */
  #countTimers(): void {
    if (!this.isFaultless) return;
    const seen = new Map<string, string>();
    for (const name of this.scheduler.names) {
      const id = name.slice(0, name.lastIndexOf('-'));
      const other = seen.get(id);
      if (other !== undefined) this.excessTimers.push(`${other} and ${name}`);
      seen.set(id, name);
    }
  }

  async runUntil(end: number): Promise<void> {
    await this.time.runUntil(end, () => this.settle());
  }

  /** Lets every promise settle that can: until each invocation is over or waits for a port. */
  async settle(): Promise<void> {
    let turns = 0;
    do {
      await new Promise(setImmediate);
      turns += 1;
      if (turns > 10_000) throw new Error('Something awaits what is no port of the world');
    } while (this.busy > 0);
  }

  /** Notes when the code has taken note of a report, for the checker. */
  #hear(report: string): void {
    const attempt = /"attempt":\["([^"]+)"\]/.exec(report)?.[1];
    if (attempt && !this.heardOf.has(attempt)) this.heardOf.set(attempt, this.time.now);
  }

  /** A sweep that would find nothing is left out: the next one is planned from the earliest moment in the rows. */
  planSweep(): void {
    const { earliest } = this.index;
    if (earliest === null) return;
    const from = Math.max(this.time.now + 1, earliest * 1000 + graceMilliseconds);
    const at = Math.ceil(from / sweepMilliseconds) * sweepMilliseconds;
    if (this.#sweepAt !== null && this.#sweepAt <= at) return;
    this.#sweepAt = at;
    this.time.at(at, () => {
      if (this.#sweepAt !== at) return;
      this.#sweepAt = null;
      if (!this.faults.isUp('lambda')) {
        this.planSweep();
        return;
      }
      invoke(this, 'sweep', this.functions.sweep, () => this.planSweep(), shapes.sweep);
    });
  }
}
