import type { CardView } from '@afterword/contracts/resources/board';
import type { Division } from '@afterword/core/division/division';
import { type OpenStage, openStages } from '@afterword/core/submission/stage';
import { type Staleness, stalenessOf } from './staleness.ts';

/** What of the board is shown; kept in the address, so that a reload, a bookmark and a colleague see the same. */
export interface BoardFilters {
  /** `all`, `mine`, or the id of a recruiter. */
  readonly owner: string;
  /** Words that candidate, client or job order contain, all of them. */
  readonly text: string;
  /** `slow` shows stale ones too. */
  readonly staleness: 'any' | 'slow' | 'stale';
  /** The stage a narrow screen shows; a wide one shows all. Hides nothing, so it is no filter of its own. */
  readonly front: OpenStage;
}

export const noFilters: BoardFilters = { owner: 'all', text: '', staleness: 'any', front: openStages[0] };

const longestText = 100;

/** Reads an address; what makes no sense is no filter. */
export function readFilters(query: Pick<URLSearchParams, 'get'>): BoardFilters {
  const staleness = query.get('staleness');
  return {
    owner: query.get('owner')?.trim() || noFilters.owner,
    text: (query.get('q') ?? '').slice(0, longestText),
    staleness: staleness === 'slow' || staleness === 'stale' ? staleness : 'any',
    front: openStages.find((stage) => stage === query.get('stage')) ?? noFilters.front,
  };
}

/** The address of these filters, `?owner=mine&q=ana`; empty where nothing is filtered. */
export function writeFilters({ owner, text, staleness, front }: BoardFilters): string {
  const query = new URLSearchParams();
  if (owner !== noFilters.owner) query.set('owner', owner);
  if (text.trim() !== '') query.set('q', text);
  if (staleness !== noFilters.staleness) query.set('staleness', staleness);
  if (front !== noFilters.front) query.set('stage', front);
  return query.size > 0 ? `?${query}` : '';
}

export const isFiltered = (filters: BoardFilters): boolean =>
  writeFilters({ ...filters, front: noFilters.front }) !== '';

/** Without case and accents: "garcia" finds "García". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const shows: Readonly<Record<BoardFilters['staleness'], readonly Staleness[]>> = {
  any: ['fresh', 'slow', 'stale'],
  slow: ['slow', 'stale'],
  stale: ['stale'],
};

/** Whether a card passes by text and staleness. The owner is asked of the API, which knows cards not loaded yet. */
export function matcherOf(
  { text, staleness }: BoardFilters,
  division: Division,
  now: number,
): (card: CardView) => boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return (card) => {
    if (!shows[staleness].includes(stalenessOf(card, division, now))) return false;
    const { candidate, client, jobOrder } = card.names;
    const searched = plain(`${candidate} ${client} ${jobOrder}`);
    return words.every((word) => searched.includes(word));
  };
}
