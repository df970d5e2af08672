import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type JsonFile, openJsonFile } from './json-file.ts';

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
  const root = path === undefined ? mkdtempSync(join(tmpdir(), 'afterword-')) : resolve(path);
  if (fresh) rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const files: JsonFile<unknown>[] = [];
  const flush = () => {
    for (const file of files) file.flush();
  };
  return {
    path: root,
    folder: (name) => {
      const folder = join(root, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    file: (name, parse, initial) => {
      const file = openJsonFile(join(root, `${name}.json`), parse, initial);
      files.push(file);
      return file;
    },
    flush,
    close: () => {
      flush();
      if (path === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}
