import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { formatDay, formatMoment } from './words/format-when.ts';
import { type Names, type PageWords, pageWords } from './words/page-words.ts';

/** What every part of the page works with. */
export interface About {
  readonly token: string;
  readonly link: CandidateLinkView;
  readonly words: PageWords;
  readonly names: Names;
  /** A moment on the clock of the interview, in the candidate's language. */
  readonly moment: (instant: string) => string;
  readonly day: (date: string) => string;
}

export function aboutOf(token: string, link: CandidateLinkView): About {
  const words = pageWords(link.language);
  return {
    token,
    link,
    words,
    names: { recruiter: link.recruiter.name, agency: link.agency.name, client: link.client.name },
    moment: (instant) => formatMoment(instant, link.interview.timeZone, words),
    day: (date) => formatDay(date, words),
  };
}
