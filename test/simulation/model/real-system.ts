import { dateIn, wallTime } from '@afterword/core/calendar/wall-time';
import { candidateFacts } from '@afterword/core/candidate/candidate';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import type { Context } from '@afterword/core/follow-up/rules';
import type { Interview } from '@afterword/core/interview/interview';
import { type Actor, candidateActor } from '@afterword/core/kernel/actor';
import type { Decision } from '@afterword/core/kernel/refusal';
import { adoptCandidateFacts } from '@afterword/core/submission/adopt-facts';
import type { Changed } from '@afterword/core/submission/change';
import type { Submission } from '@afterword/core/submission/submission';
import { sendDueSteps } from '@afterword/functions/follow-up/send-due-steps';
import { aWorld, type World } from '@afterword/functions/follow-up/testing/a-world';
import { changeSubmission } from '@afterword/functions/runtime/change-submission';
import { rulesFor } from '@afterword/functions/runtime/rules';

export const zone = 'America/Chicago';

const recruiter: Actor = { kind: 'user', id: 'user-1' };

/** Somebody does something to a submission. */
export type Decide = (submission: Submission, context: Context) => Decision<Changed>;

/** The real sender over the real rules and the memory stores, one submission, time that moves on demand. */
export class RealSystem {
  readonly #world: World;
  logged = 1;

  private constructor(world: World) {
    this.#world = world;
  }

  static async start(): Promise<RealSystem> {
    return new RealSystem(await aWorld());
  }

  get now(): number {
    return this.#world.now;
  }

  get mails(): readonly { readonly step: string }[] {
    return this.#world.sent.map(({ tags }) => ({ step: String(tags.step) }));
  }

  submission(): Promise<Submission> {
    return this.#world.submission();
  }

  async interview(index: number): Promise<Interview> {
    const { interviews } = await this.submission();
    const found = interviews[index % interviews.length];
    if (!found) throw new Error('There is no interview');
    return found;
  }

  /** A wall-clock quarter of an hour so many hours from now. */
  wallIn(hours: number): string {
    const { date, minute } = wallTime(this.now + hours * 3600, zone);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${date}T${two(Math.floor(minute / 60))}:${two(Math.floor((minute % 60) / 15) * 15)}`;
  }

  dateIn(days: number): string {
    return dateIn(this.now + days * 86_400, zone);
  }

  /** Whether the command was accepted. A moment passes: no two things happen in the same second. */
  async give(decide: Decide, by: 'recruiter' | 'candidate' = 'recruiter'): Promise<boolean> {
    const { stores } = this.#world;
    this.#world.now += 1;
    const agency = await stores.agencies.find();
    if (!agency) throw new Error('There is no agency');
    const context: Context = {
      now: this.now,
      by: by === 'candidate' ? candidateActor : recruiter,
      rules: rulesFor(agency.value, 'office'),
    };
    const outcome = await changeSubmission(stores, 'sub-1', (submission) => decide(submission, context));
    return outcome.kind === 'saved' || outcome.kind === 'unchanged';
  }

  /** What is known of the candidate changes, and their submission hears of it. */
  async learn(change: {
    readonly email?: string | null;
    readonly stopped?: 'nothing' | 'coaching' | 'all';
    readonly bounced?: true;
    readonly erased?: true;
  }): Promise<void> {
    const found = await this.#world.stores.candidates.find('cand-1');
    if (!found) throw new Error('There is no candidate');
    const { value, version } = found;
    const candidate = {
      ...value,
      ...(change.email === undefined ? {} : { email: change.email, undeliverable: null }),
      ...(change.stopped === undefined ? {} : { stopped: change.stopped }),
      ...(change.bounced ? { undeliverable: { why: 'bounced' as const, at: this.now } } : {}),
      ...(change.erased ? { erasedAt: this.now, email: null } : {}),
      factsRevision: value.factsRevision + 1,
    };
    await this.#world.stores.commits.commit([{ kind: 'candidate', value: candidate, expected: version }]);
    await this.give((submission, context) =>
      adoptCandidateFacts(submission, candidateFacts(candidate), context),
    );
  }

  /** Wakes up at every next moment until then, as timers do. */
  async advance(hours: number): Promise<void> {
    const until = this.now + hours * 3600;
    for (let looks = 0; looks < 500; looks += 1) {
      const due = nextDueAt(await this.submission());
      if (due === null || due > until) {
        this.#world.now = until;
        return;
      }
      this.#world.now = Math.max(this.now, due);
      await sendDueSteps(this.#world, 'sub-1');
    }
    throw new Error('It never came to rest');
  }
}
