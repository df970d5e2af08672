import type { DueSource } from '../clock/advance.ts';
import type { EpochMs, VirtualClock } from '../clock/virtual-clock.ts';
import type { Fault, FaultPoint } from './fault.ts';

export type CountedFault = { readonly fault: Fault; readonly hits: number };

/** The faults that are set, and who is hit. */
export type FaultBook = {
  add(fault: Omit<Fault, 'id'>): Fault;
  list(): readonly CountedFault[];
  /** @returns how many there were */
  remove(id?: string): number;
  /** Decides whether this goes wrong, and counts it. The oldest rule that matches and strikes wins. */
  strike(point: FaultPoint): Fault | undefined;
  /**
   * Whether timers may not come about at all, so that nothing but the sweep knows when something is due. A one-time
   * schedule that does not fire is none of these: its moment is known all the same.
   */
  hidesMoments(): boolean;
  /** Called when a window opens or closes or a rule goes: what was held back may be tried again. */
  onChange(listener: () => void): void;
  /** The moments at which windows open and close. */
  readonly source: DueSource;
};

type Rule = { readonly fault: Fault; hits: number; readonly random: () => number };

export function createFaultBook({ clock }: { clock: Pick<VirtualClock, 'now'> }): FaultBook {
  let rules: Rule[] = [];
  let last = 0;
  const listeners: (() => void)[] = [];
  const delayed = new Set<string>();
  const passed = new Set<string>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const edges = () =>
    rules
      .flatMap(({ fault }) => [
        { name: `${fault.id} from`, at: fault.from },
        { name: `${fault.id} until`, at: fault.until },
      ])
      .filter(
        (edge): edge is { name: string; at: EpochMs } => edge.at !== undefined && !passed.has(edge.name),
      )
      .sort((one, other) => one.at - other.at);

  return {
    add: (wanted) => {
      last += 1;
      const fault = { ...wanted, id: `fault-${last}` };
      rules.push({ fault, hits: 0, random: seededRandom(fault.seed) });
      return fault;
    },
    list: () => rules.map(({ fault, hits }) => ({ fault, hits })),
    remove: (id) => {
      const before = rules.length;
      rules = id === undefined ? [] : rules.filter(({ fault }) => fault.id !== id);
      if (rules.length < before) tell();
      return before - rules.length;
    },
    strike: (point) => {
      const now = clock.now();
      for (const rule of rules) {
        const { fault } = rule;
        if (!matches(fault, point, now) || rule.hits >= (fault.count ?? Number.POSITIVE_INFINITY)) continue;
        const isDelayedEvent = fault.kind === 'delay' && point.key !== undefined;
        if (isDelayedEvent && delayed.has(point.key ?? '')) continue;
        if (rule.random() >= fault.probability) continue;
        rule.hits += 1;
        if (isDelayedEvent) delayed.add(point.key ?? '');
        return fault;
      }
      return undefined;
    },
    hidesMoments: () =>
      rules.some(
        ({ fault }) =>
          ['scheduler', 'streams', 'lambda', 'dynamodb'].includes(fault.service) &&
          fault.operation !== 'Fire' &&
          fault.count === undefined &&
          clock.now() < (fault.until ?? Number.POSITIVE_INFINITY),
      ),
    onChange: (listener) => {
      listeners.push(listener);
    },
    source: {
      name: 'windows of faults',
      isStep: false,
      nextDueAt: () => edges()[0]?.at,
      runNext: async () => {
        const edge = edges()[0];
        if (!edge) return;
        passed.add(edge.name);
        tell();
      },
    },
  };
}

function matches(fault: Fault, point: FaultPoint, now: EpochMs): boolean {
  if (fault.service !== point.service || !fits(fault.operation, point.operation)) return false;
  if (fault.from !== undefined && now < fault.from) return false;
  if (fault.until !== undefined && now >= fault.until) return false;
  return fault.function === '*' || point.functions.some((name) => fits(fault.function, name));
}

/** Whether a name fits a pattern in which `*` stands for anything. */
export function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(name);
}

/** Mulberry32: small, and the same everywhere for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
