import type { Fault } from '../engine/invocation.ts';
import type { Script } from '../faults/fault-plan.ts';
import { type Story, type Told, tell } from './story.ts';

/** Everything that can become of one call. */
export const ways = ['killed-before', 'killed-after', 'failed', 'reply-lost'] as const;

type Way = (typeof ways)[number];

/** A fault at the nth call of a story, counted from 0. */
export interface Point {
  readonly call: number;
  readonly way: Way;
}

const faultOf = (way: Way): Fault => ({ kind: way });

/** Does that to those calls and nothing else. */
export function at(...points: readonly Point[]): Script {
  let calls = 0;
  return () => {
    const point = points.find(({ call }) => call === calls);
    calls += 1;
    return point && faultOf(point.way);
  };
}

/** Calls that change nothing: there "after" is no different from "before", nor is a lost reply from a failure. */
const isRead = (call: string): boolean =>
  /store\.(?!commits)|GetParameter|GetSendQuota/.test(call.slice(call.indexOf(' ')));

/** Ways that differ for this call. */
const waysOf = (call: string): readonly Way[] => (isRead(call) ? ['killed-before', 'failed'] : ways);

/** What many tellings came to. */
export interface Sweep {
  tellings: number;
  /** Second copies by the 60-minute rule. */
  seconds: number;
  /** Steps that ended before a person instead of in a mail. */
  seen: number;
  readonly broken: string[];
}

export const emptySweep = (): Sweep => ({ tellings: 0, seconds: 0, seen: 0, broken: [] });

/** Counts one telling, and what of the promise it broke. */
export function judge(sweep: Sweep, story: Story, reference: Told, told: Told, what: string): void {
  sweep.tellings += 1;
  sweep.seconds += told.seconds;
  sweep.seen += told.seen.length;
  const say = (how: string) => sweep.broken.push(`${story.name}, ${what}: ${how}`);
  for (const violation of told.violations) say(`${violation.invariant} ${violation.what}`);
  if (story.isRace) return;
  const ended = new Set([...told.mailed, ...told.seen]);
  for (const step of reference.mailed) if (!ended.has(step)) say(`lost ${step}`);
  const wanted = new Set(reference.mailed);
  for (const step of told.mailed) if (!wanted.has(step)) say(`sent ${step}, which was not to go`);
}

const tellPoint = ({ call, way }: Point, { calls }: Told): string =>
  `${way} at call ${call} (${calls[call]})`;

/** Tells the story once for every call and every way in which that call can go wrong. */
export async function sweepSingles(story: Story): Promise<Sweep> {
  const sweep = emptySweep();
  const reference = await tell(story);
  judge(sweep, story, reference, reference, 'undisturbed');
  for (let call = 0; call < reference.calls.length; call += 1) {
    for (const way of ways) {
      const point = { call, way };
      judge(sweep, story, reference, await tell(story, at(point)), tellPoint(point, reference));
    }
  }
  return sweep;
}

/** Calls from the due message to the recorded mail, or from a reply to the recruiter: all of their handlers'. */
export const isOnSendingPath = (call: string): boolean => /^(follow-up|mail-events|inbound) /.test(call);

/**
 * Every pair of faults whose first one lies on the sending path, and whose second comes anywhere after it, in the
 * story as the first one left it.
 */
export async function sweepPairs(
  story: Story,
  isSecond: (call: string) => boolean = isOnSendingPath,
): Promise<Sweep> {
  const sweep = emptySweep();
  const reference = await tell(story);
  for (const [call, name] of reference.calls.entries()) {
    if (!isOnSendingPath(name)) continue;
    for (const way of waysOf(name)) {
      const first = { call, way };
      const once = await tell(story, at(first));
      for (let later = call + 1; later < once.calls.length; later += 1) {
        const after = once.calls[later] ?? '';
        if (!isSecond(after)) continue;
        for (const secondWay of waysOf(after)) {
          const second = { call: later, way: secondWay };
          const told = await tell(story, at(first, second));
          judge(sweep, story, reference, told, `${tellPoint(first, once)}, then ${tellPoint(second, once)}`);
        }
      }
    }
  }
  return sweep;
}

const outageMilliseconds = 3 * 3600_000;

/** From that call on nobody reaches the table for three hours. */
function storeDownFrom(call: number): Script {
  let calls = 0;
  let until: number | null = null;
  return (port, { world }) => {
    if (calls === call) until = world.time.now + outageMilliseconds;
    calls += 1;
    const isDown = until !== null && world.time.now < until && port.startsWith('store.');
    return isDown ? { kind: 'failed' } : undefined;
  };
}

/** Takes the table away for three hours, from every call of the sending path on. */
export async function sweepOutages(story: Story): Promise<Sweep> {
  const sweep = emptySweep();
  const reference = await tell(story);
  for (const [call, name] of reference.calls.entries()) {
    if (!isOnSendingPath(name)) continue;
    const told = await tell(story, storeDownFrom(call), { hasOutage: true });
    judge(sweep, story, reference, told, `table gone from call ${call} (${name})`);
  }
  return sweep;
}
