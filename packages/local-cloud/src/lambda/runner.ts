/**
 * Runs inside a function's process, after the clock shim: imports the bundle as Lambda's own runtime would, then
 * answers invocations that arrive by IPC.
 */

import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setClockOffset } from '../clock/date-shim.ts';
import type { FromProcess, FunctionFailure, ToProcess } from './wire.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const [codePath = '', handlerName = ''] = process.argv.slice(2);

// Ctrl-C reaches the whole process group; the host decides when its functions end.
process.on('SIGINT', () => {});
// However the host ended, even by SIGKILL, no function outlives it.
process.on('disconnect', () => process.exit(0));

function tell(message: FromProcess): void {
  process.send?.(message);
}

function failureOf(error: unknown): FunctionFailure {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

async function loadHandler(): Promise<Handler> {
  const dot = handlerName.lastIndexOf('.');
  const base = join(codePath, handlerName.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`Cannot find module ${base}`);
  const module: Record<string, unknown> = await import(pathToFileURL(file).href);
  const name = handlerName.slice(dot + 1);
  const handler = module[name] ?? (module.default as Record<string, unknown> | undefined)?.[name];
  if (typeof handler !== 'function') throw new Error(`${handlerName} is undefined or not exported`);
  return handler as Handler;
}

function contextFor(id: string, deadlineMs: number) {
  const name = process.env.AWS_LAMBDA_FUNCTION_NAME ?? '';
  return {
    awsRequestId: id,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: process.env.AFTERWORD_FUNCTION_ARN ?? '',
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? '128',
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - performance.timeOrigin - performance.now()),
  };
}

async function main(): Promise<void> {
  let handler: Handler;
  try {
    handler = await loadHandler();
  } catch (error) {
    tell({ kind: 'init-failed', error: failureOf(error) });
    return;
  }
  process.on('message', async (message: ToProcess) => {
    setClockOffset(message.offsetMs);
    if (message.kind !== 'invoke') return;
    const { id } = message;
    try {
      const value = await handler(message.event, contextFor(id, message.deadlineMs));
      tell({ kind: 'result', id, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) });
    } catch (error) {
      const failure = failureOf(error);
      console.error(JSON.stringify({ level: 'ERROR', message: 'Invocation failed', ...failure }));
      tell({ kind: 'failure', id, error: failure });
    }
  });
  tell({ kind: 'ready' });
  // Now, since a process that is killed at the end would keep nothing for the next one.
  flushCompileCache();
}

await main();
