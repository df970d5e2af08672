interface Counted {
  /** What passes the filters. */
  readonly shown: number;
  readonly loaded: number;
  readonly hasMore: boolean;
  readonly filtered: boolean;
  /** All of the column, as it was counted seconds ago; `undefined` where nobody has, or it is one recruiter's. */
  readonly total: number | undefined;
}

export interface CardCount {
  readonly figure: string;
  /** The same for who hears it. */
  readonly words: string;
}

const submissions = (count: number): string => `${count} ${count === 1 ? 'submission' : 'submissions'}`;

/**
 * How many cards a column has. What is all loaded is counted here, since it follows a move at once. Filters look only in
 * what is loaded, and say so.
 */
export function countCards({ shown, loaded, hasMore, filtered, total }: Counted): CardCount {
  if (filtered) {
    const within = `${loaded}${hasMore ? '+' : ''}`;
    return {
      figure: `${shown} of ${within}`,
      words: `${shown} of ${hasMore ? 'at least ' : ''}${submissions(loaded)}`,
    };
  }
  if (!hasMore) return { figure: String(loaded), words: submissions(loaded) };
  if (total === undefined) return { figure: `${loaded}+`, words: `at least ${submissions(loaded)}` };
  const all = Math.max(total, loaded);
  return { figure: String(all), words: submissions(all) };
}
