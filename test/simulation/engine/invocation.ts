import { AsyncLocalStorage } from 'node:async_hooks';
import type { World } from '../world.ts';

/** One run of a function, or one request of a person. What it awaits is always a port of the world. */
export class Invocation {
  readonly world: World;
  readonly name: string;
  /** What a person asked for, so that the checker knows what each commit meant. */
  readonly command: unknown;
  /** How far its machine's clock is off. */
  readonly skewMilliseconds: number;
  /** Which of a function's copies runs it, from 0. */
  readonly copy: number;
  /** Calls to ports so far; crash points are counted by it. */
  calls = 0;
  /** Commits that were applied, whether it heard of them or not. */
  commits = 0;
  #waiting = 0;
  #over = false;

  constructor(world: World, name: string, { command, copy = 0 }: InvokeOptions) {
    this.world = world;
    this.name = name;
    this.command = command;
    this.copy = copy;
    this.skewMilliseconds = world.faults.skewMilliseconds();
    world.busy += 1;
  }

  get isOver(): boolean {
    return this.#over;
  }

  /** It waits for a port: the world may go on. */
  pause(): void {
    if (this.#waiting === 0 && !this.#over) this.world.busy -= 1;
    this.#waiting += 1;
  }

  resume(): void {
    this.#waiting -= 1;
    if (this.#waiting === 0 && !this.#over) this.world.busy += 1;
  }

  /** Finished, or killed: what it still awaits never comes. */
  end(): void {
    if (this.#over) return;
    if (this.#waiting === 0) this.world.busy -= 1;
    this.#over = true;
  }
}

const current = new AsyncLocalStorage<Invocation>();

/** The invocation whose code is running. Ports are shared by all worlds; this says which one is meant. */
export function theInvocation(): Invocation {
  const invocation = current.getStore();
  if (!invocation) throw new Error('A port was called from outside an invocation');
  return invocation;
}

/** A function that waits: time passes for it as for everybody. */
export function waitInside(milliseconds: number): Promise<void> {
  const invocation = theInvocation();
  invocation.pause();
  return new Promise((resolve) => {
    invocation.world.time.after(Math.ceil(milliseconds), () => {
      if (invocation.isOver) return;
      invocation.resume();
      resolve();
    });
  });
}

/** How an invocation ended, seen from outside. */
export type Ended<T> =
  | { readonly kind: 'returned'; readonly value: T }
  | { readonly kind: 'threw'; readonly error: unknown }
  /** Killed, or out of time: nobody knows how far it came. */
  | { readonly kind: 'gone' };

export interface InvokeOptions {
  readonly timeoutSeconds: number;
  readonly command?: unknown;
  readonly copy?: number;
}

/** Runs code as a function of the world would: with a timeout, and able to vanish. */
export function invoke<T>(
  world: World,
  name: string,
  run: () => Promise<T>,
  ended: (result: Ended<T>) => void,
  options: InvokeOptions,
): void {
  const { timeoutSeconds, command } = options;
  const invocation = new Invocation(world, name, options);
  const finish = (result: Ended<T>): void => {
    if (invocation.isOver) return;
    invocation.end();
    world.onKill.delete(invocation);
    world.trace.note(world.time.now, `${name} ${result.kind}`, () =>
      result.kind === 'threw' ? String(result.error) : '',
    );
    ended(result);
  };
  world.onKill.set(invocation, () => finish({ kind: 'gone' }));
  world.time.after(timeoutSeconds * 1000, () => finish({ kind: 'gone' }));
  if (command !== undefined)
    world.trace.note(world.time.now, `${name} is asked`, () => JSON.stringify(command));
  current.run(invocation, () => {
    run().then(
      (value) => finish({ kind: 'returned', value }),
      (error: unknown) => finish({ kind: 'threw', error }),
    );
  });
}

/** What a port call does to whoever made it. */
export type Fault =
  | { readonly kind: 'none' }
  /** Fails before anything happened; with an error of its own, or the port's usual one. */
  | { readonly kind: 'failed'; readonly error?: unknown }
  /** Happens, but the caller is told that it failed. */
  | { readonly kind: 'reply-lost' }
  | { readonly kind: 'killed-before' }
  | { readonly kind: 'killed-after' };

/** Rows a call reads and writes, `submission:sub-1`; two calls that share none in this sense can change places. */
export interface Touches {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

export interface Port<T> {
  /** `store.commit`, `ses.SendRawEmail`. */
  readonly name: string;
  /** Left out: nothing that another call could notice. */
  readonly touches?: () => Touches;
  readonly effect: () => T | Promise<T>;
  /** What a caller sees when it fails. */
  readonly error: () => unknown;
  /** For the trace. */
  readonly about?: () => string;
}

const nothing: Touches = { reads: [], writes: [] };

/** Every call from a handler to the outside passes here: delayed, failed, lost, killed, or simply done. */
export function call<T>({ name, effect, error, about, touches }: Port<T>): Promise<T> {
  const invocation = theInvocation();
  const { world } = invocation;
  const index = invocation.calls;
  invocation.calls += 1;
  const { fault, milliseconds } = world.faults.onCall(name, invocation, index);
  invocation.pause();
  return new Promise<T>((resolve, reject) => {
    const held = world.gate?.hold({ invocation, name, touches: touches?.() ?? nothing, go: () => run() });
    if (!held) world.time.after(milliseconds, run);
    function run(): void {
      if (invocation.isOver) return;
      world.trace.note(world.time.now, `${invocation.name} ${name} ${fault.kind}`, about);
      const kill = () => world.kill(invocation);
      const fail = () => {
        invocation.resume();
        reject(('error' in fault && fault.error) || error());
      };
      if (fault.kind === 'killed-before') {
        kill();
        return;
      }
      if (fault.kind === 'failed') {
        fail();
        return;
      }
      // The effect is one step of the world, whatever it takes to compute.
      Promise.resolve()
        .then(() => current.run(invocation, effect))
        .then(
          (value) => {
            if (fault.kind === 'killed-after') {
              kill();
              return;
            }
            if (fault.kind === 'reply-lost') {
              fail();
              return;
            }
            invocation.resume();
            resolve(value);
          },
          (cause: unknown) => {
            if (fault.kind === 'killed-after') {
              kill();
              return;
            }
            invocation.resume();
            reject(cause);
          },
        );
    }
  });
}
