import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import { foldedName } from '../folded-name.ts';
import type { Candidates, Page, PageRequest } from '../ports.ts';
import { candidateCodec } from './codecs/candidate.ts';
import { candidateRangeOf, candidateRanges, keys, listPk } from './keys.ts';
import { type Filter, queryFiltered, queryPage, type Range, type ReadBudget } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readVersioned, type Table } from './table.ts';

const read = summaryOf(candidateCodec);

/** Reads one range of names, whole or filtered. */
type ReadRange = (range: Range, page: PageRequest) => Promise<Page<Candidate>>;

const inOneOf = (divisions: readonly Division[]): Filter => ({
  expression: divisions.map((_, at) => `contains(#summary.#data.#divisions, :division${at})`).join(' OR '),
  names: { '#summary': 'summary', '#data': 'data', '#divisions': 'divisions' },
  values: Object.fromEntries(divisions.map((division, at) => [`:division${at}`, division])),
});

/** All names in order, range after range until the page is full: one query for each range it touches. */
async function everyName(
  readRange: ReadRange,
  { limit, after }: PageRequest,
  budget: ReadBudget,
): Promise<Page<Candidate>> {
  const { range: start = 0, ...within } = after ?? {};
  const items: Candidate[] = [];
  let place = after && Object.keys(within).length > 0 ? within : undefined;
  for (let range = Number(start); range < candidateRanges; range += 1) {
    if (items.length === limit || budget.left <= 0) return { items, next: { range } };
    const page = await readRange(
      { index: 'list', partition: listPk.candidates(range) },
      place ? { limit: limit - items.length, after: place } : { limit: limit - items.length },
    );
    items.push(...page.items);
    if (page.next) return { items, next: { ...page.next, range } };
    place = undefined;
  }
  return { items };
}

export const dynamoCandidates = (table: Table): Candidates => ({
  find: (id) => readVersioned(table, keys.candidate(id), candidateCodec),
  list: async (prefix, page, divisions) => {
    if (divisions?.length === 0) return { items: [] };
    const budget = { left: candidateRanges };
    const filter = divisions && inOneOf(divisions);
    const readRange: ReadRange = (range, part) =>
      filter ? queryFiltered(table, range, part, filter, budget, read) : queryPage(table, range, part, read);
    const beginsWith = foldedName(prefix);
    if (beginsWith === '') return everyName(readRange, page, budget);
    const partition = listPk.candidates(candidateRangeOf(beginsWith));
    return readRange({ index: 'list', partition, beginsWith }, page);
  },
});
