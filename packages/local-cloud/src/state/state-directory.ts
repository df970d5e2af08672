import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalCloudError } from '../local-cloud-error.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';
import { lockFile, lockFolder } from './state-lock.ts';

/** The folder that holds everything the local cloud remembers between runs. */
export type StateDirectory = {
  readonly path: string;
  folder(name: string): string;
  file<T>(name: string, parse: (stored: unknown) => T, initial: () => T): JsonFile<T>;
  flush(): void;
  /** Writes what is waiting; deletes the folder if it was only for this run. */
  close(): void;
};

/**
 * @param path the folder; a temporary one, deleted at the end, when absent
 * @param fresh whether to forget what is there
 */
export function openStateDirectory(path: string | undefined, fresh: boolean): StateDirectory {
  const root = path === undefined ? mkdtempSync(join(tmpdir(), 'afterword-')) : makeFolder(resolve(path));
  const unlock = lockFolder(root);
  if (fresh) {
    for (const name of readdirSync(root)) {
      if (name !== lockFile) rmSync(join(root, name), { recursive: true, force: true });
    }
  }
  const files: JsonFile<unknown>[] = [];
  const flush = () => {
    for (const file of files) file.flush();
  };
  return {
    path: root,
    folder: (name) => makeFolder(join(root, name)),
    file: (name, parse, initial) => {
      const file = openJsonFile(join(root, `${name}.json`), parse, initial);
      files.push(file);
      return file;
    },
    flush,
    close: () => {
      for (const file of files) file.close();
      unlock();
      if (path === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}

function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LocalCloudError(
      `The folder ${path}, where local data is kept, cannot be made (${reason}). Move what is in its place.`,
    );
  }
}
