import { SesError } from '../cloud/simulated-ses.ts';
import type { Fault, Invocation } from '../engine/invocation.ts';
import type { Random } from '../engine/random.ts';
import type { VirtualTime } from '../engine/virtual-time.ts';
import type { Profile } from './profile.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** By the agency, for one configuration set, by AWS: the last one has the code of a mail that is rejected for good. */
const pauses = [
  new SesError('AccountSendingPausedException', 'Sending is paused.'),
  new SesError('ConfigurationSetSendingPausedException', 'Sending is paused.'),
  new SesError(
    'MessageRejected',
    'Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
  ),
] as const;

/** How long after the start of a history its faults last. */
export const faultDays = 25;

interface Window {
  readonly from: number;
  readonly to: number;
}

/** A fault put at one exact port call of a history; what the crash-point suites sweep through. */
export type Script = (port: string, invocation: Invocation, call: number) => Fault | undefined;

type Place = NonNullable<Profile['outage']>['of'];

/** All misfortune of one history, drawn from its seed. After `endsAt` the world is well again. */
export class FaultPlan {
  readonly #profileEndsAt: number;
  #lastScripted = Number.NEGATIVE_INFINITY;
  readonly #profile: Profile;
  readonly #random: Random;
  readonly #time: VirtualTime;
  readonly #outage: Window | null;
  readonly #sesTrouble: Window | null;
  readonly #script: Script | undefined;
  readonly #whenUp = new Map<Place, (() => void)[]>();
  #calls = 0;

  constructor(profile: Profile, random: Random, time: VirtualTime, script?: Script) {
    this.#profile = profile;
    this.#random = random;
    this.#time = time;
    this.#script = script;
    this.#profileEndsAt = time.now + faultDays * day;
    this.#outage = profile.outage ? this.#window(profile.outage.hours) : null;
    this.#sesTrouble = profile.ses === 'well' ? null : this.#window(random.whole(4, 30));
    const outage = this.#outage;
    if (outage && profile.outage) {
      const { of } = profile.outage;
      time.at(outage.to, () => {
        for (const wake of this.#whenUp.get(of) ?? []) wake();
      });
    }
  }

  /** Port calls of the whole history so far. */
  get calls(): number {
    return this.#calls;
  }

  /** Of a world where only a script does harm: the last harm it did. */
  get endsAt(): number {
    return this.#script && this.#profile.name === 'none' ? this.#lastScripted : this.#profileEndsAt;
  }

  #window(hours: number): Window {
    const from = this.#time.now + this.#random.whole(1, 22 * 24) * hour;
    return { from, to: from + hours * hour };
  }

  get #isOn(): boolean {
    return this.#time.now < this.#profileEndsAt;
  }

  #chance(probability: number): boolean {
    return this.#isOn && this.#random.chance(probability);
  }

  #isIn(window: Window | null): boolean {
    return window !== null && this.#time.now >= window.from && this.#time.now < window.to;
  }

  isUp(place: Place): boolean {
    return this.#profile.outage?.of !== place || !this.#isIn(this.#outage);
  }

  /** Runs `wake` when an outage of that place ends. */
  onUp(place: Place, wake: () => void): void {
    this.#whenUp.set(place, [...(this.#whenUp.get(place) ?? []), wake]);
  }

  onCall(
    port: string,
    invocation: Invocation,
    index: number,
  ): { readonly fault: Fault; readonly milliseconds: number } {
    this.#calls += 1;
    const scripted = this.#script?.(port, invocation, index);
    if (scripted && scripted.kind !== 'none') this.#lastScripted = this.#time.now;
    const milliseconds = this.#chance(this.#profile.slow)
      ? this.#random.whole(1000, 8000)
      : this.#random.whole(1, 20);
    return { fault: scripted ?? this.#faultOf(port), milliseconds };
  }

  #faultOf(port: string): Fault {
    const { failures, lostReplies, kills } = this.#profile;
    const [place = ''] = port.split('.');
    if (!this.isUp(place as Place)) return { kind: 'failed' };
    if (this.#chance(kills)) return { kind: this.#random.chance(0.5) ? 'killed-before' : 'killed-after' };
    if (this.#chance(failures[place] ?? 0)) return { kind: 'failed' };
    if (this.#chance(lostReplies[place] ?? 0)) return { kind: 'reply-lost' };
    return { kind: 'none' };
  }

  conflicts(): boolean {
    return this.#chance(this.#profile.conflicts);
  }

  duplicates(_where: 'queue' | 'stream'): boolean {
    return this.#chance(this.#profile.duplicates);
  }

  /** Between being put somewhere and being there to take. */
  deliveryMilliseconds(): number {
    return this.#random.whole(5, 400);
  }

  indexLagMilliseconds(): number {
    return this.#isOn ? this.#random.whole(0, this.#profile.indexLagSeconds * 1000) : 200;
  }

  get mostSkewMilliseconds(): number {
    return this.#profile.clockSkewSeconds * 1000;
  }

  skewMilliseconds(): number {
    const { clockSkewSeconds: most } = this.#profile;
    return this.#isOn && most > 0 ? this.#random.whole(-most, most) * 1000 : 0;
  }

  /** When an alarm set for `at` fires: usually once, within a minute. */
  firings(at: number): readonly number[] {
    const { never, early, dayLate } = this.#profile.timers;
    const usual = at + this.#random.whole(0, 55_000);
    if (this.#chance(never)) return [];
    if (this.#chance(early))
      return [Math.max(this.#time.now, at - this.#random.whole(1, 120) * minute), usual];
    if (this.#chance(dayLate)) return [usual + this.#random.whole(1, 24) * hour];
    return this.#chance(this.#profile.duplicates) ? [usual, usual + this.#random.whole(0, 5000)] : [usual];
  }

  /** Whether nothing that SES reports about a mail will ever arrive. */
  isUnheard(): boolean {
    const { unheard } = this.#profile.events;
    return unheard !== undefined && this.#chance(unheard);
  }

  /** When SES's report of something arrives; several times, or never. */
  eventDelays(usual: number): readonly number[] {
    const { lost, dayLate, doubled } = this.#profile.events;
    if (this.#chance(lost)) return [];
    const delay = this.#chance(dayLate)
      ? this.#random.whole(1, 24) * hour
      : usual + this.#random.whole(0, 3000);
    return this.#chance(doubled) ? [delay, delay + this.#random.whole(0, 2 * hour)] : [delay];
  }

  /** What SES answers instead of taking a mail. */
  sesRefusal(): SesError | null {
    if (!this.#isIn(this.#sesTrouble)) return null;
    switch (this.#profile.ses) {
      case 'throttled':
        return this.#random.chance(0.6) ? new SesError('Throttling', 'Maximum sending rate exceeded.') : null;
      case 'quota-spent':
        return new SesError('Throttling', 'Daily message quota exceeded.');
      case 'paused':
        return this.#random.pick(pauses);
      default:
        return null;
    }
  }

  /** What SES answers instead of its quota: it takes that question once a second, from whoever asks. */
  quotaRefusal(): SesError | null {
    if (this.#profile.ses !== 'throttled' || !this.#isIn(this.#sesTrouble)) return null;
    return this.#random.chance(0.6) ? new SesError('Throttling', 'Rate exceeded') : null;
  }

  sendQuota(): {
    readonly Max24HourSend: number;
    readonly MaxSendRate: number;
    readonly SentLast24Hours: number;
  } {
    const spent = this.#profile.ses === 'quota-spent' && this.#isIn(this.#sesTrouble);
    return { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: spent ? 50_000 : 100 };
  }

  /** Moments at which new code replaces what runs. */
  deploys(): readonly number[] {
    return Array.from(
      { length: this.#profile.deploys },
      () => this.#time.now + this.#random.whole(1, 600) * hour,
    );
  }

  get isPoisoned(): boolean {
    return this.#profile.poison;
  }
}
