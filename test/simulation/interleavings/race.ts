import { commute, type Gate, type HeldCall } from '../engine/gate.ts';
import type { Invocation } from '../engine/invocation.ts';
import type { World } from '../world.ts';

/** One of those who race: starts an invocation. */
export interface Racer {
  readonly name: string;
  readonly start: (world: World) => void;
  /** Starts only once another racer has made this call. */
  readonly after?: string;
}

/** What could go next at one point of a race, by the racer's place. */
type Choices = ReadonlyMap<number, HeldCall>;

/** Chooses who goes next; `null` gives the race up. */
export type Choose = (choices: Choices, depth: number) => number | null;

/**
 * Lets invocations race: each of their calls waits until it is chosen, so that the choices are the whole order of
 * what they do to the world. Streams, timers and reports go on between them as time allows, a millisecond per call.
 */
export async function race(world: World, racers: readonly Racer[], choose: Choose): Promise<boolean> {
  const waiting = new Map<Invocation, HeldCall[]>();
  const places = new Map<Invocation, number>();
  let starting: number | null = null;
  const gate: Gate = {
    hold: (held) => {
      const { invocation } = held;
      if (starting !== null && !places.has(invocation)) places.set(invocation, starting);
      if (!places.has(invocation)) return false;
      waiting.set(invocation, [...(waiting.get(invocation) ?? []), held]);
      return true;
    },
  };
  world.gate = gate;
  const late = new Set<number>();
  const begin = async (place: number): Promise<void> => {
    starting = place;
    racers[place]?.start(world);
    await world.settle();
    starting = null;
  };
  for (const [place, { after }] of racers.entries()) {
    if (after === undefined) await begin(place);
    else late.add(place);
  }
  for (let depth = 0; ; ) {
    const choices = firstOf(waiting, places);
    if (choices.size === 0) {
      // Somebody waits for time to pass, or all are done.
      if ([...places.keys()].every(({ isOver }) => isOver)) break;
      await world.runUntil(world.time.now + 10);
      continue;
    }
    const chosen = choose(choices, depth);
    depth += 1;
    const held = chosen === null ? undefined : choices.get(chosen);
    if (!held) {
      world.gate = null;
      return false;
    }
    waiting.set(held.invocation, (waiting.get(held.invocation) ?? []).slice(1));
    world.time.after(1, held.go);
    await world.runUntil(world.time.now + 1);
    for (const place of late) {
      if (racers[place]?.after !== held.name) continue;
      late.delete(place);
      await begin(place);
    }
  }
  world.gate = null;
  return true;
}

function firstOf(
  waiting: ReadonlyMap<Invocation, readonly HeldCall[]>,
  places: ReadonlyMap<Invocation, number>,
): Choices {
  const choices = new Map<number, HeldCall>();
  for (const [invocation, [first]] of waiting) {
    const place = places.get(invocation);
    if (first && place !== undefined && !invocation.isOver) choices.set(place, first);
  }
  return choices;
}

interface Node {
  readonly choices: Choices;
  /** Who went from here in some run already, or need not: what they do commutes with all that was done since. */
  readonly asleep: Map<number, HeldCall>;
  chosen: number;
}

/**
 * Runs a race in every order that can make a difference: orders that differ only in calls that commute are run once
 * (sleep sets; Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", 1996).
 *
 * @param run Runs the race from its beginning with these choices; whether it came to its end.
 */
export async function everyOrder(run: (choose: Choose) => Promise<boolean>): Promise<number> {
  const path: Node[] = [];
  let complete = 0;
  for (;;) {
    const done = await run((choices, depth) => {
      const known = path[depth];
      if (known) return known.chosen;
      const asleep = inherited(path.at(-1), choices);
      const next = [...choices.keys()].find((place) => !asleep.has(place));
      if (next === undefined) return null;
      path.push({ choices, asleep, chosen: next });
      return next;
    });
    if (done) complete += 1;
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const held = last.choices.get(last.chosen);
      if (held) last.asleep.set(last.chosen, held);
      const next = [...last.choices.keys()].find((place) => !last.asleep.has(place));
      if (next !== undefined) {
        last.chosen = next;
        break;
      }
      path.pop();
    }
    if (path.length === 0) return complete;
  }
}

/** Who still sleeps after the last step: whoever's call commutes with it. */
function inherited(before: Node | undefined, choices: Choices): Map<number, HeldCall> {
  const asleep = new Map<number, HeldCall>();
  const step = before?.choices.get(before.chosen);
  if (!before || !step) return asleep;
  for (const [place, held] of before.asleep) {
    if (place !== before.chosen && choices.has(place) && commute(held, step)) asleep.set(place, held);
  }
  return asleep;
}
