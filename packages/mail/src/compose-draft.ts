import type { Draft, DraftInput } from './draft.ts';
import { formatDay, formatPlainDate, formatWeekday } from './format-moment.ts';
import { oneLine, shorten, withoutDoubledStops } from './plain-text.ts';
import { readTalkingPoints } from './talking-points.ts';
import { leftOut, withoutContactDetails } from './without-contact-details.ts';
import { type DraftFacts, draftWording } from './wording/draft-wording.ts';

/**
 * Writes what the candidate sends to the employer: warm, short, without exclamation marks or phone numbers, and
 * readable with or without talking points. Pure text, so that pages and the API show the very same draft.
 *
 * @example composeDraft({ kind: 'thank-you', …fields }).body // 'Dear Dana Reyes,\n\nThank you for …'
 */
export function composeDraft(input: DraftInput): Draft {
  const facts = draftFacts(input);
  const wording = draftWording(input.language);
  const { kind } = input;
  return {
    subject: wording.subject[kind](facts),
    body: [
      wording.greeting(facts),
      ...wording.paragraphs[kind](facts).map(withoutDoubledStops),
      `${wording.closing(facts)}\n${facts.candidate}`,
    ].join('\n\n'),
  };
}

function draftFacts({ interview, addressees, language, ...input }: DraftInput): DraftFacts {
  /** Typed by somebody in a hurry: no contact details, no shouting, one line. `Yahoo!` is `Yahoo` here. */
  const calm = (name: string): string =>
    shorten(withoutContactDetails(oneLine(name).replace(/[!¡]+/gu, ''), addressees.kind), 120);

  return {
    division: input.division,
    candidate: calm(input.candidate.name),
    client: calm(input.client.name),
    jobTitle: calm(input.jobTitle),
    greet: addressees.greet.map(calm).filter(isFilled),
    interviewers: interview.interviewers.map(({ name }) => calm(name)).filter(isFilled),
    throughHr: addressees.kind === 'hr-contact',
    byPhone: interview.place?.kind === 'phone',
    weekday: formatWeekday(interview.start, interview.timeZone, language),
    day: formatDay(interview.start, interview.timeZone, language),
    decisionDay: interview.decisionDate === null ? null : formatPlainDate(interview.decisionDate, language),
    points: readTalkingPoints(
      input.talkingPoints.map((point) => withoutContactDetails(unshouted(point), addressees.kind, leftOut)),
    ),
  };
}

/** A sentence that was shouted still ends as a sentence. */
const unshouted = (point: string): string =>
  oneLine(point)
    .replace(/\s*!+(?=\s)/gu, '.')
    .replace(/[!¡]+/gu, '');

const isFilled = (text: string): boolean => text !== '';
