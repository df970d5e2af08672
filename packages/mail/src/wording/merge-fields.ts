import { type StepKind, stepKinds } from '@afterword/core/follow-up/step';
import { hasDraft } from '../draft.ts';

/** The texts a template consists of. */
export type TemplatePart = 'subject' | 'preview' | 'body' | 'draft subject' | 'draft body';

/**
 * - `words`: becomes a word or a sentence, in any of the `in` texts.
 * - `part`: becomes a ready-made part of the mail; stands in the body alone.
 * - `question`: only asked, as in `{{if onsite}}`.
 */
export interface MergeField {
  readonly name: string;
  readonly type: 'words' | 'part' | 'question';
  readonly in: readonly TemplatePart[];
  readonly kinds: readonly StepKind[];
  /** The mail does not work without it. */
  readonly required: boolean;
  readonly meaning: string;
}

const everywhere = ['subject', 'preview', 'body', 'draft subject', 'draft body'] as const;
const toCandidate = ['subject', 'preview', 'body'] as const;
const inDraft = ['draft subject', 'draft body'] as const;

const withDraft = stepKinds.filter(hasDraft);
const aboutDecision: readonly StepKind[] = [...withDraft, 'move-on'];
const showInterview: readonly StepKind[] = ['confirmation', 'reminder', 'interview-changed'];
const withButtons: readonly StepKind[] = [...withDraft, 'move-on'];

const words = (
  name: string,
  meaning: string,
  where: readonly TemplatePart[] = everywhere,
  kinds: readonly StepKind[] = stepKinds,
): MergeField => ({ name, type: 'words', in: where, kinds, required: false, meaning });

const part = (
  name: string,
  meaning: string,
  kinds: readonly StepKind[] = stepKinds,
  required = false,
): MergeField => ({ name, type: 'part', in: ['body'], kinds, required, meaning });

const question = (name: string, meaning: string, kinds: readonly StepKind[] = stepKinds): MergeField => ({
  name,
  type: 'question',
  in: everywhere,
  kinds,
  required: false,
  meaning,
});

/** Every field there is, in the order an editor offers them. */
export const mergeFields: readonly MergeField[] = [
  words('greeting', 'Hi Maria, or Dear Dana Reyes, in a draft', ['body', 'draft body']),
  words('first name', 'the candidate, as one greets them'),
  words('full name', 'the candidate'),
  words('client', 'the company'),
  words('job title', 'the position'),
  words('recruiter', 'the recruiter, or the agency once they have left'),
  words('agency', 'your agency'),
  words('division', 'the division', toCandidate),
  words('interviewers', 'everybody who was met; may be empty'),
  words('interview day', 'Tuesday, March 2'),
  words('interview weekday', 'Tuesday'),
  words('interview time', 'Tue, Mar 2, 10:00 AM'),
  words('former time', 'when it was before; empty where the time stayed', toCandidate, ['interview-changed']),
  words('decision day', 'Thursday, March 11; empty without a promised date', everywhere, aboutDecision),
  words('thanks', 'a sentence of thanks that fits who reads it', ['draft body'], withDraft),
  words('thanks again', 'the same, a week later', ['draft body'], withDraft),
  words('talking points', 'a sentence or a list of what was talked about', ['draft body'], withDraft),
  words('first point', 'the first talking point, where it is short', ['draft body'], withDraft),
  part('interview details', 'date, place and people', showInterview, true),
  part('draft', 'the draft with its button', withDraft, true),
  part('add points', 'a link to add two things they talked about', ['thank-you']),
  part('other jobs', 'up to five open job orders of the division', ['move-on']),
  part('signature', 'the recruiter and the agency'),
  part('plan link', 'a link to their follow-up plan', showInterview),
  part('buttons', 'I sent it, They answered, Stop these e-mails', withButtons, true),
  part('did not happen', 'a link for an interview that did not take place', ['thank-you']),
  question('onsite', 'the interview is at a place'),
  question('video', 'the interview is a video call'),
  question('phone call', 'the interview is a phone call'),
  question('decision passed', 'the promised date has passed', aboutDecision),
  question('through hr', 'the draft goes to human resources', withDraft),
  question('through recruiter', 'the draft goes to the recruiter, who forwards it', withDraft),
  question('any other jobs', 'there are other open job orders', ['move-on']),
];

export const isDraftPart = (where: TemplatePart): boolean => (inDraft as readonly string[]).includes(where);

/** The fields of one text of a template. */
export const fieldsIn = (kind: StepKind, where: TemplatePart): readonly MergeField[] =>
  mergeFields.filter((field) => field.in.includes(where) && field.kinds.includes(kind));

/** Fields that stand for a ready-made part of the mail. */
export const partNames: ReadonlySet<string> = new Set(
  mergeFields.filter(({ type }) => type === 'part').map(({ name }) => name),
);
