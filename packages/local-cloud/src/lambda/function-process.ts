import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FunctionDefinition } from './function-definition.ts';
import type { FromProcess, FunctionFailure, ToProcess } from './wire.ts';

/** The function failed, in the way Lambda would tell it. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly failure: FunctionFailure;

  constructor(failure: FunctionFailure) {
    super(`${failure.errorType}: ${failure.errorMessage}`);
    this.failure = failure;
  }
}

/** One warm process of one function: takes one invocation at a time. */
export type FunctionProcess = {
  readonly pid: number | undefined;
  isAlive(): boolean;
  invoke(event: unknown, offsetMs: number): Promise<unknown>;
  setOffset(offsetMs: number): void;
  kill(): void;
};

const runner = fileURLToPath(new URL('./runner.ts', import.meta.url));
const shim = new URL('../clock/date-shim.ts', import.meta.url).href;
/** Lambda gives a function 10 s to start; a laptop that builds at the same time may need more. */
const initLimitMs = 30_000;

export function startFunctionProcess(
  definition: FunctionDefinition,
  options: {
    readonly node: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly offsetMs: number;
    readonly log: Writable;
    onExit(): void;
  },
): FunctionProcess {
  const child = fork(runner, [definition.codePath, definition.handler], {
    execPath: options.node,
    execArgv: ['--import', shim],
    cwd: definition.codePath,
    // Only what Lambda would give it: a variable of this shell must not reach a function.
    env: {
      ...options.environment,
      AFTERWORD_CLOCK_OFFSET_MS: String(options.offsetMs),
      // Where Node would keep it by itself: a bundle compiled once starts in half the time from then on.
      NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(options.log, { end: false });
  child.stderr?.pipe(options.log, { end: false });
  let alive = true;
  child.once('exit', () => {
    alive = false;
    options.onExit();
  });
  // Dead from here on, not from when the operating system says so: nobody may hand it another event in between.
  const kill = () => {
    alive = false;
    child.kill('SIGKILL');
  };
  const ready = waitUntilReady(child);
  ready.catch(kill);
  return {
    pid: child.pid,
    isAlive: () => alive,
    invoke: async (event, offsetMs) => {
      await ready;
      return invokeOnce({ child, kill, definition }, event, offsetMs);
    },
    setOffset: (offsetMs) => {
      if (alive && child.connected) send(child, { kind: 'clock', offsetMs });
    },
    kill,
  };
}

function waitUntilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (errorType: string, errorMessage: string) => {
      reject(new FunctionError({ errorType, errorMessage }));
    };
    const timer = setTimeout(
      () => fail('Sandbox.Timedout', 'The function did not start in time.'),
      initLimitMs,
    );
    child.once('message', (message: FromProcess) => {
      clearTimeout(timer);
      if (message.kind === 'init-failed') reject(new FunctionError(message.error));
      else resolve();
    });
    child.once('error', (error) => fail('Runtime.SpawnError', error.message));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail('Runtime.ExitError', `The process ended while starting (${signal ?? `code ${code}`}).`);
    });
  });
}

function invokeOnce(
  { child, kill, definition }: { child: ChildProcess; kill: () => void; definition: FunctionDefinition },
  event: unknown,
  offsetMs: number,
): Promise<unknown> {
  const id = randomUUID();
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      act();
    };
    const fail = (failure: FunctionFailure) => end(() => reject(new FunctionError(failure)));
    const onMessage = (message: FromProcess) => {
      if (message.kind === 'result' && message.id === id) end(() => resolve(message.value));
      if (message.kind === 'failure' && message.id === id) fail(message.error);
    };
    const onExit = (code: number | null, signal: string | null) => {
      fail({
        errorType: 'Runtime.ExitError',
        errorMessage: `RequestId: ${id} Error: Runtime exited with error: ${signal ? `signal: ${signal}` : `exit status ${code}`}`,
      });
    };
    const timer = setTimeout(() => {
      kill();
      fail({
        errorType: 'Sandbox.Timedout',
        errorMessage: `RequestId: ${id} Error: Task timed out after ${(definition.timeoutMs / 1000).toFixed(2)} seconds`,
      });
    }, definition.timeoutMs);
    child.on('message', onMessage);
    child.once('exit', onExit);
    // Timeouts are wall time in Lambda and here: the deadline does not move with the clock.
    send(child, { kind: 'invoke', id, event, offsetMs, deadlineMs: Date.now() + definition.timeoutMs });
  });
}

function send(child: ChildProcess, message: ToProcess): void {
  // The exit listener tells of a process that went away; a failed write adds nothing.
  child.send(message, () => {});
}
