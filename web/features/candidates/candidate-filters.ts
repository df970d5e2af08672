import { type Division, divisions } from '@afterword/core/division/division';

/** Which candidates are listed; kept in the address. */
export interface CandidateFilters {
  /** What the name begins with. */
  readonly text: string;
  readonly division: Division | '';
  readonly mail: 'unreached' | '';
  /** `now`: who can start today. */
  readonly available: 'now' | '';
}

const longestText = 100;

/** Reads an address; what makes no sense is no filter. */
export function readCandidateFilters(query: Pick<URLSearchParams, 'get'>): CandidateFilters {
  return {
    text: (query.get('q') ?? '').slice(0, longestText),
    division: divisions.find((known) => known === query.get('division')) ?? '',
    mail: query.get('mail') === 'unreached' ? 'unreached' : '',
    available: query.get('available') === 'now' ? 'now' : '',
  };
}

export const isFiltered = ({ text, division, mail, available }: CandidateFilters): boolean =>
  [text.trim(), division, mail, available].some((part) => part !== '');

/** The same as the API asks for it. `today` is the day of the API's clock. */
export const candidateQueryOf = ({ text, division, mail, available }: CandidateFilters, today: string) => ({
  limit: 50,
  ...(text.trim() ? { query: text.trim() } : {}),
  ...(division ? { division } : {}),
  ...(mail ? { mail } : {}),
  ...(available ? { availableBy: today } : {}),
});
