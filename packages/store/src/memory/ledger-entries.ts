import type { LedgerEntry } from '../items.ts';
import { mailEntry, skipEntry } from '../ledger-entry.ts';
import type { Rows } from './rows.ts';

/** Everything the ledger could list: mails, and steps not sent. */
export function* ledgerEntries(rows: Rows): Generator<LedgerEntry> {
  for (const { value } of rows.messages.values()) yield mailEntry(value);
  for (const [submissionId, events] of rows.events) {
    const division = rows.submissions.get(submissionId)?.value.division;
    if (division === undefined) continue;
    for (const { at, item } of events) {
      const [version, index] = at.split('#').map(Number);
      const entry = skipEntry(item, { submissionId, division, version: version ?? 0, index: index ?? 0 });
      if (entry) yield entry;
    }
  }
}
