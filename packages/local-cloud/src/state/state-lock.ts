import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LocalCloudError } from '../local-cloud-error.ts';

/** The file that is locked; it holds nothing. */
export const lockFile = 'in-use.lock';

/**
 * Takes a folder for this process. The lock is the operating system's own, taken through SQLite: it ends with the
 * process however that ends, so there is no stale lock to clear away.
 *
 * @returns how to give the folder back
 */
export function lockFolder(folder: string): () => void {
  const database = new DatabaseSync(join(folder, lockFile));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!(error instanceof Error) || !/locked/.test(error.message)) throw error;
    throw new LocalCloudError(
      `Another local cloud is running on ${folder}. Stop that one first, or work in another copy of the repository.`,
    );
  }
  return () => database.close();
}
