import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LinkPage } from './link-page.tsx';

const link: CandidateLinkView = {
  state: 'open',
  language: 'en',
  candidate: { firstName: 'Ana' },
  client: { name: 'Blue Mill' },
  jobOrder: { title: 'Night clerk' },
  agency: { name: 'Lakeshore Staffing' },
  recruiter: { name: 'Rosa Kim' },
  interview: {
    startsAt: '2027-03-02T10:00',
    timeZone: 'America/Chicago',
    start: '2027-03-02T16:00:00Z',
    end: '2027-03-02T17:00:00Z',
    cancelled: false,
  },
  steps: [],
  draft: null,
  sent: null,
  answer: null,
  mayAnswer: true,
  notHeld: null,
  stopped: 'nothing',
  candidatePoints: [],
  pointsChanged: null,
  now: '2027-03-03T16:00:00Z',
};

/** What is chosen of what the employer may have answered. */
function chosen(notice?: string): readonly string[] {
  const page = renderToStaticMarkup(<LinkPage token="t" link={link} notice={notice} open="answered" />);
  const choices = page.match(/<input[^>]* name="answer"[^>]*>/g) ?? [];
  expect(choices).toHaveLength(5);
  return choices.filter((choice) => / checked=""/.test(choice));
}

it.each(['until-missing', 'until-gone-by'])(
  '%s: "more time" stays chosen, so that its day is in sight',
  (notice) => {
    expect(chosen(notice)).toEqual([expect.stringContaining('value="needs-more-time"')]);
  },
);

it.each([undefined, 'failed', 'undo-answer', 'nonsense'])('%s: nothing is chosen for them', (notice) => {
  expect(chosen(notice)).toEqual([]);
});
