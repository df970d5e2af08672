import type { TemplateText } from '@afterword/core/template/template-text';
import type { Draft, DraftInput } from './draft.ts';
import { formatDay, formatPlainDate, formatShort, formatWeekday, plainDateIn } from './format-moment.ts';
import { oneLine, shorten } from './plain-text.ts';
import { readTalkingPoints } from './talking-points.ts';
import { leftOut, withoutContactDetails } from './without-contact-details.ts';
import { builtInText } from './wording/built-in-texts.ts';
import { type DraftFacts, draftPhrases } from './wording/draft-phrases.ts';
import { type FieldValues, fillLine, fillText } from './wording/fill-markup.ts';
import { greetingName } from './wording/greeting-name.ts';

/**
 * Writes what the candidate sends to the employer: warm, short, without exclamation marks or phone numbers, and
 * readable with or without talking points. Pure text, so that pages and the API show the very same draft.
 *
 * @param text the agency's wording; the built-in one where there is none
 * @example composeDraft({ kind: 'thank-you', …fields }).body // 'Dear Dana Reyes,\n\nThank you for …'
 */
export function composeDraft(
  input: DraftInput,
  text: Pick<TemplateText, 'draft'> = builtInText(input),
): Draft {
  const draft = text.draft ?? builtInText(input).draft;
  if (!draft) throw new Error(`A ${input.kind} has no draft`);
  const values = draftValues(input);
  return { subject: fillLine(draft.subject, values), body: fillText(draft.body, values) };
}

/** What the merge fields of a draft stand for; `wording/merge-fields` says which there are. */
function draftValues(input: DraftInput): FieldValues {
  const facts = draftFacts(input);
  const phrases = draftPhrases(input.language);
  const { points } = facts;
  const fullName = calmly(input, input.candidate.name);
  return {
    greeting: phrases.greeting(facts),
    'first name': greetingName(fullName),
    'full name': fullName,
    client: facts.client,
    'job title': facts.jobTitle,
    recruiter: calmly(input, input.recruiter.name),
    agency: calmly(input, input.agency.name),
    interviewers: phrases.list(facts.interviewers),
    'interview day': facts.day,
    'interview weekday': facts.weekday,
    'interview time': formatShort(input.interview.start, input.interview.timeZone, input.language),
    'decision day':
      input.interview.decisionDate === null
        ? ''
        : formatPlainDate(input.interview.decisionDate, input.language),
    'decision passed':
      input.interview.decisionDate !== null &&
      plainDateIn(input.now, input.interview.timeZone) > input.interview.decisionDate,
    thanks: phrases.thanks(facts),
    'thanks again': phrases.thanksAgain(facts),
    'talking points': phrases.talkingPoints(facts),
    'first point': points.form === 'phrases' ? (points.phrases[0] ?? '') : '',
    onsite: input.interview.place?.kind === 'onsite',
    video: input.interview.place?.kind === 'video',
    'phone call': facts.byPhone,
    'through hr': facts.throughHr,
    'through recruiter': input.addressees.kind === 'recruiter',
  };
}

/** Typed by somebody in a hurry: no contact details, no shouting, one line. `Yahoo!` is `Yahoo` here. */
const calmly = ({ addressees }: Pick<DraftInput, 'addressees'>, name: string): string =>
  shorten(withoutContactDetails(oneLine(name).replace(/[!¡]+/gu, ''), addressees.kind), 120);

function draftFacts({ interview, addressees, language, ...input }: DraftInput): DraftFacts {
  const calm = (name: string): string => calmly({ addressees }, name);

  return {
    division: input.division,
    client: calm(input.client.name),
    jobTitle: calm(input.jobTitle),
    greet: addressees.greet.map(calm).filter(isFilled),
    interviewers: interview.interviewers.map(({ name }) => calm(name)).filter(isFilled),
    throughHr: addressees.kind === 'hr-contact',
    byPhone: interview.place?.kind === 'phone',
    weekday: formatWeekday(interview.start, interview.timeZone, language),
    day: formatDay(interview.start, interview.timeZone, language),
    points: readTalkingPoints(
      input.talkingPoints.map((point) => withoutContactDetails(unshouted(point), addressees.kind, leftOut)),
      language,
    ),
  };
}

/** A sentence that was shouted still ends as a sentence. */
const unshouted = (point: string): string =>
  oneLine(point)
    .replace(/\s*!+(?=\s)/gu, '.')
    .replace(/[!¡]+/gu, '');

const isFilled = (text: string): boolean => text !== '';
