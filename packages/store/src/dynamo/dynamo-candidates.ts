import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { PlainDate } from '@afterword/core/kernel/time';
import { foldedName } from '../folded-name.ts';
import type { CandidateFilter, Candidates, Page, PageRequest } from '../ports.ts';
import { candidateCodec } from './codecs/candidate.ts';
import { candidateRangeOf, candidateRanges, idAtEndOf, keys, listPk, ranges } from './keys.ts';
import { type Filter, queryFiltered, queryPage, type Range, type ReadBudget } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readVersioned, type Table } from './table.ts';

const read = summaryOf(candidateCodec);

/** Reads one range of names, whole or filtered. */
type ReadRange = (range: Range, page: PageRequest) => Promise<Page<Candidate>>;

const inData = (name: string): string => `#summary.#data.#${name}`;

/** One part of a filter; a name stands in it as `#name`, a value as `:value`. */
interface Condition {
  readonly expression: string;
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

const ofDivisions = (divisions: readonly Division[]): Condition => ({
  expression: divisions.map((_, at) => `contains(${inData('divisions')}, :division${at})`).join(' OR '),
  names: ['divisions'],
  values: Object.fromEntries(divisions.map((division, at) => [`:division${at}`, division])),
});

const unreached: Condition = {
  expression: `attribute_type(${inData('email')}, :none) OR NOT attribute_type(${inData('undeliverable')}, :none) OR ${inData('stopped')} <> :nothing`,
  names: ['email', 'undeliverable', 'stopped'],
  values: { ':none': 'NULL', ':nothing': 'nothing' },
};

const availableBy = (date: PlainDate): Condition => ({
  expression: `${inData('availability')}.#from <= :date`,
  names: ['availability', 'from'],
  values: { ':date': date },
});

/** The conditions a filter stands for; `undefined` where everything passes. */
function filterOf(filter: CandidateFilter): Filter | undefined {
  const conditions = [
    ...(filter.divisions ? [ofDivisions(filter.divisions)] : []),
    ...(filter.unreached ? [unreached] : []),
    ...(filter.availableBy === undefined ? [] : [availableBy(filter.availableBy)]),
  ];
  if (conditions.length === 0) return undefined;
  const names = ['summary', 'data', ...conditions.flatMap((condition) => condition.names)];
  return {
    expression: conditions.map(({ expression }) => `(${expression})`).join(' AND '),
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    values: Object.assign({}, ...conditions.map(({ values }) => values)),
  };
}

/** So many namesakes of one key are enough to be warned. */
const mostSharing = 20;

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
  list: async (prefix, page, wanted = {}) => {
    if (wanted.divisions?.length === 0) return { items: [] };
    const budget = { left: candidateRanges };
    const filter = filterOf(wanted);
    const readRange: ReadRange = (range, part) =>
      filter ? queryFiltered(table, range, part, filter, budget, read) : queryPage(table, range, part, read);
    const beginsWith = foldedName(prefix);
    if (beginsWith === '') return everyName(readRange, page, budget);
    const partition = listPk.candidates(candidateRangeOf(beginsWith));
    return readRange({ index: 'list', partition, beginsWith }, page);
  },
  sharing: async ({ emails, phones }) => {
    const shared = [
      ...emails.map((key) => ranges.sharing('email', key)),
      ...phones.map((key) => ranges.sharing('phone', key)),
    ];
    const pages = await Promise.all(
      shared.map((range) =>
        queryPage(table, range, { limit: mostSharing }, ({ sk }) => idAtEndOf(String(sk))),
      ),
    );
    return [...new Set(pages.flatMap(({ items }) => items))];
  },
});
