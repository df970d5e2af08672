import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { region } from '../cloudformation/pseudo-parameters.ts';
import type { Observer } from '../gateway/observer.ts';
import { accessKeyFor } from '../gateway/read-call.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { type FunctionProcess, startFunctionProcess } from './function-process.ts';

/** Runs functions on demand, keeps their processes warm, and ends them all at the end. */
export type FunctionHost = {
  /**
   * Invokes and waits for the answer. Throws `FunctionError` when the function fails.
   *
   * @param killAfterMs ends the process so long after it was given the event, in wall time
   */
  invoke(definition: FunctionDefinition, event: unknown, killAfterMs?: number): Promise<unknown>;
  /** Ends one process, if it is there. */
  killProcess(number: number): void;
  find(nameOrArn: string): FunctionDefinition | undefined;
  all(): readonly FunctionStatus[];
  stop(): void;
};

export type FunctionStatus = {
  readonly name: string;
  readonly running: number;
  readonly warm: number;
  readonly waiting: number;
  readonly invocations: number;
  readonly failures: number;
};

type Pool = {
  readonly definition: FunctionDefinition;
  readonly log: WriteStream;
  readonly idle: FunctionProcess[];
  readonly busy: Set<FunctionProcess>;
  readonly waiting: (() => void)[];
  running: number;
  invocations: number;
  failures: number;
};

export function createFunctionHost(
  definitions: readonly FunctionDefinition[],
  needs: {
    readonly clock: Pick<VirtualClock, 'offsetMs' | 'onMove'>;
    readonly node: string;
    readonly gatewayUrl: string;
    readonly logFolder: string;
    /** A process starts: what Lambda does then in the function's name is checked. */
    onStart?(definition: FunctionDefinition): void;
    readonly observer?: Pick<Observer, 'onInvocation'> | undefined;
    readonly log: (line: string) => void;
  },
): FunctionHost {
  let stopped = false;
  let started = 0;
  const processes = new Map<number, FunctionProcess>();
  const pools = new Map<string, Pool>(
    definitions.map((definition) => [
      definition.arn,
      {
        definition,
        log: createWriteStream(join(needs.logFolder, `${definition.logicalId}.log`), { flags: 'a' }),
        idle: [],
        busy: new Set(),
        waiting: [],
        running: 0,
        invocations: 0,
        failures: 0,
      },
    ]),
  );
  needs.clock.onMove((offsetMs) => {
    for (const pool of pools.values())
      for (const each of [...pool.idle, ...pool.busy]) each.setOffset(offsetMs);
  });

  const take = (pool: Pool): FunctionProcess => {
    for (let warm = pool.idle.pop(); warm; warm = pool.idle.pop()) if (warm.isAlive()) return warm;
    started += 1;
    const number = started;
    needs.onStart?.(pool.definition);
    const made = startFunctionProcess(pool.definition, {
      node: needs.node,
      environment: environmentOf(pool.definition, needs.gatewayUrl, number),
      offsetMs: needs.clock.offsetMs(),
      log: pool.log,
      onExit: () => processes.delete(number),
    });
    processes.set(number, made);
    return made;
  };

  const run = async (pool: Pool, event: unknown, killAfterMs?: number): Promise<unknown> => {
    if (stopped) throw new Error('The local cloud is stopping.');
    const running = take(pool);
    pool.busy.add(running);
    pool.invocations += 1;
    const began = performance.now();
    const end = killAfterMs === undefined ? undefined : setTimeout(running.kill, killAfterMs);
    try {
      return await running.invoke(event, needs.clock.offsetMs());
    } catch (error) {
      pool.failures += 1;
      if (!stopped) {
        const reason = error instanceof Error ? error.message : String(error);
        needs.log(`${pool.definition.logicalId} failed: ${reason}`);
      }
      throw error;
    } finally {
      clearTimeout(end);
      needs.observer?.onInvocation(pool.definition.name, performance.now() - began);
      pool.busy.delete(running);
      if (running.isAlive() && !stopped) pool.idle.push(running);
    }
  };

  return {
    killProcess: (number) => processes.get(number)?.kill(),
    invoke: async (definition, event, killAfterMs) => {
      const pool = pools.get(definition.arn);
      if (!pool) throw new Error(`Function ${definition.name} is not known.`);
      if (pool.running >= definition.concurrency)
        await new Promise<void>((resolve) => pool.waiting.push(resolve));
      else pool.running += 1;
      try {
        return await run(pool, event, killAfterMs);
      } finally {
        // The place is handed on, so that nobody can slip in between.
        const next = pool.waiting.shift();
        if (next) next();
        else pool.running -= 1;
      }
    },
    find: (nameOrArn) =>
      definitions.find(
        ({ name, arn, logicalId }) =>
          name === nameOrArn ||
          logicalId === nameOrArn ||
          arn === nameOrArn ||
          nameOrArn.startsWith(`${arn}:`),
      ),
    all: () =>
      [...pools.values()].map((pool) => ({
        name: pool.definition.logicalId,
        running: pool.running,
        warm: pool.idle.length,
        waiting: pool.waiting.length,
        invocations: pool.invocations,
        failures: pool.failures,
      })),
    stop: () => {
      stopped = true;
      for (const pool of pools.values()) {
        for (const each of [...pool.idle, ...pool.busy]) each.kill();
        pool.log.end();
      }
    },
  };
}

function environmentOf(
  definition: FunctionDefinition,
  gatewayUrl: string,
  number: number,
): Record<string, string> {
  return {
    ...definition.environment,
    PATH: process.env.PATH ?? '',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyFor(definition.logicalId, number),
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_ENDPOINT_URL: gatewayUrl,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    LAMBDA_TASK_ROOT: definition.codePath,
    _HANDLER: definition.handler,
    AFTERWORD_FUNCTION_ARN: definition.arn,
  };
}
