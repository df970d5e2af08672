import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { LocalCloudError } from '../local-cloud-error.ts';

/** A small piece of state in one JSON file, written whole and atomically. */
export type JsonFile<T> = {
  readonly value: T;
  /** Writes soon; several calls close together become one write. */
  save(): void;
  /** Writes now if something is waiting. */
  flush(): void;
  /** Writes what is waiting, and nothing after it: its folder may be gone. */
  close(): void;
};

const writeDelayMs = 25;

/**
 * @param parse turns the stored JSON into the value, throwing when it is not what was written
 */
export function openJsonFile<T>(path: string, parse: (stored: unknown) => T, initial: () => T): JsonFile<T> {
  const value = existsSync(path) ? read(path, parse) : initial();
  let waiting: NodeJS.Timeout | undefined;
  let closed = false;
  const write = () => {
    waiting = undefined;
    // Rename is atomic: a killed process leaves the old file or the new one, never half of one.
    writeFileSync(`${path}.new`, JSON.stringify(value));
    renameSync(`${path}.new`, path);
  };
  const flush = () => {
    if (!waiting) return;
    clearTimeout(waiting);
    write();
  };
  return {
    value,
    save: () => {
      if (!closed) waiting ??= setTimeout(write, writeDelayMs);
    },
    flush,
    close: () => {
      flush();
      closed = true;
    },
  };
}

function read<T>(path: string, parse: (stored: unknown) => T): T {
  try {
    return parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new LocalCloudError(
      `The saved state in ${path} cannot be read. Start once with --fresh to begin anew (this deletes the local data).`,
    );
  }
}
