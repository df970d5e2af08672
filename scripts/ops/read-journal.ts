import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Candidate } from '@afterword/core/candidate/candidate';
import { journalMessage } from '@afterword/functions/runtime/journal';

/** What the journal tells of the time after a backup. */
export interface Journal {
  /** Submissions to which something happened. */
  readonly submissions: ReadonlySet<string>;
  /** The latest that candidates asked for, and the revision of their facts then. */
  readonly candidates: ReadonlyMap<
    string,
    { readonly revision: number; readonly stopped: Candidate['stopped'] }
  >;
  readonly erased: ReadonlySet<string>;
}

/** Clocks of machines differ, and a line stands before the commit it tells of. */
const slackSeconds = 5 * 60;

/**
 * Reads journal lines out of logs.
 *
 * @param lines Of function logs, in any order; what is not of the journal is passed over. Lambda writes a time and a
 * request id before the JSON.
 * @param since When the backup was taken.
 */
export function readJournal(lines: Iterable<string>, since: number): Journal {
  const submissions = new Set<string>();
  const candidates = new Map<string, { revision: number; stopped: Candidate['stopped'] }>();
  const erased = new Set<string>();
  for (const line of lines) {
    const entry = entryIn(line);
    if (!entry || typeof entry.when !== 'number' || entry.when < since - slackSeconds) continue;
    if (typeof entry.submission === 'string') submissions.add(entry.submission);
    if (typeof entry.erased === 'string') erased.add(entry.erased);
    if (typeof entry.candidate === 'string' && typeof entry.revision === 'number') {
      const known = candidates.get(entry.candidate);
      if (known && known.revision > entry.revision) continue;
      const stopped = entry.stopped === 'all' || entry.stopped === 'coaching' ? entry.stopped : 'nothing';
      candidates.set(entry.candidate, { revision: entry.revision, stopped });
    }
  }
  return { submissions, candidates, erased };
}

function entryIn(line: string): Record<string, unknown> | undefined {
  const at = line.indexOf(`{"level":"INFO","message":"${journalMessage}"`);
  if (at < 0) return undefined;
  try {
    return JSON.parse(line.slice(at, line.lastIndexOf('}') + 1)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Lines of a file, or of every file in a folder. */
export function* linesOf(fileOrFolder: string): Generator<string> {
  const files = statSync(fileOrFolder).isDirectory()
    ? readdirSync(fileOrFolder, { withFileTypes: true })
        .filter((each: Dirent) => each.isFile())
        .map(({ name }) => path.join(fileOrFolder, name))
    : [fileOrFolder];
  for (const file of files) yield* readFileSync(file, 'utf8').split('\n');
}
