import type { Candidate } from '@afterword/core/candidate/candidate';
import { foldedName } from '../folded-name.ts';
import type { Candidates, Page, PageRequest } from '../ports.ts';
import { candidateCodec } from './codecs/candidate.ts';
import { candidateRangeOf, candidateRanges, keys, listPk } from './keys.ts';
import { queryPage } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readVersioned, type Table } from './table.ts';

const read = summaryOf(candidateCodec);

/** All names in order, range after range until the page is full: one query for each range it touches. */
async function everyName(table: Table, { limit, after }: PageRequest): Promise<Page<Candidate>> {
  const { range: start = 0, ...within } = after ?? {};
  const items: Candidate[] = [];
  let place = after && Object.keys(within).length > 0 ? within : undefined;
  for (let range = Number(start); range < candidateRanges; range += 1) {
    if (items.length === limit) return { items, next: { range } };
    const page = await queryPage(
      table,
      { index: 'list', partition: listPk.candidates(range) },
      place ? { limit: limit - items.length, after: place } : { limit: limit - items.length },
      read,
    );
    items.push(...page.items);
    if (page.next) return { items, next: { ...page.next, range } };
    place = undefined;
  }
  return { items };
}

export const dynamoCandidates = (table: Table): Candidates => ({
  find: (id) => readVersioned(table, keys.candidate(id), candidateCodec),
  list: (prefix, page) => {
    const beginsWith = foldedName(prefix);
    if (beginsWith === '') return everyName(table, page);
    const partition = listPk.candidates(candidateRangeOf(beginsWith));
    return queryPage(table, { index: 'list', partition, beginsWith }, page, read);
  },
});
