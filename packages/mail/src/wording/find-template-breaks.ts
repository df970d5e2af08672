import { isCoaching, type StepKind } from '@afterword/core/follow-up/step';
import type { TemplateText } from '@afterword/core/template/template-text';
import { findPhoneNumbers } from '../phone-numbers.ts';
import { findMailboxes } from '../without-contact-details.ts';
import { closestWord } from './closest-word.ts';
import { fieldsIn, isDraftPart, type MergeField, mergeFields, type TemplatePart } from './merge-fields.ts';
import { type MarkupNode, type MarkupProblem, parseMarkup } from './parse-markup.ts';

/** The rules a template must keep to be saved. */
export type TemplateRule =
  | 'empty'
  | 'exclamation-in-draft'
  | 'field-elsewhere'
  | 'html'
  | 'mailbox'
  | 'missing-draft'
  | 'missing-field'
  | 'missing-opt-out'
  | 'phone-number'
  | 'too-long'
  | 'unbalanced-markup'
  | 'unknown-field'
  | 'unprintable'
  | 'when-filled-in';

/** A rule a template breaks, where, and a sentence that says so to the person who wrote it. */
export interface TemplateBreak {
  readonly rule: TemplateRule;
  readonly part: TemplatePart;
  /** Counts from 1. */
  readonly line: number;
  readonly sentence: string;
}

/** Characters as typed. A subject is cut by inboxes, a body read on a phone, a draft fits into a link. */
const mostCharacters: Readonly<Record<TemplatePart, number>> = {
  subject: 250,
  preview: 300,
  body: 4000,
  'draft subject': 200,
  'draft body': 2000,
};

/**
 * Checks a template as it was typed; `[]` where it may be saved. What only shows once it is filled in is
 * `findRuleBreaks`' part.
 */
export function findTemplateBreaks(kind: StepKind, text: TemplateText): TemplateBreak[] {
  return partsOf(text).flatMap(({ part, words, mayBeEmpty }) => findInPart(kind, part, words, mayBeEmpty));
}

interface Part {
  readonly part: TemplatePart;
  readonly words: string;
  readonly mayBeEmpty: boolean;
}

const partsOf = ({ subject, preview, body, draft }: TemplateText): readonly Part[] => [
  { part: 'subject', words: subject, mayBeEmpty: false },
  { part: 'preview', words: preview, mayBeEmpty: true },
  { part: 'body', words: body, mayBeEmpty: false },
  ...(draft
    ? ([
        { part: 'draft subject', words: draft.subject, mayBeEmpty: false },
        { part: 'draft body', words: draft.body, mayBeEmpty: false },
      ] as const)
    : []),
];

function findInPart(kind: StepKind, part: TemplatePart, words: string, mayBeEmpty: boolean): TemplateBreak[] {
  const at = (rule: TemplateRule, index: number, say: string): TemplateBreak => {
    const line = lineAt(words, index);
    return { rule, part, line, sentence: `${placeOf(part, line, words)}: ${say}` };
  };
  if (words.trim() === '') {
    return mayBeEmpty ? [] : [at('empty', 0, 'there is nothing here yet.')];
  }
  const { nodes, problems } = parseMarkup(words);
  return [
    ...problems.map((problem) => at('unbalanced-markup', problem.at, explain(problem))),
    ...findFieldBreaks(kind, part, nodes, at),
    ...findMissing(kind, part, nodes, at),
    ...findTyped(kind, part, words, at),
    ...(words.length > mostCharacters[part]
      ? [
          at(
            'too-long',
            mostCharacters[part],
            `it has ${words.length} characters; ${mostCharacters[part]} are the most.`,
          ),
        ]
      : []),
  ];
}

type At = (rule: TemplateRule, index: number, say: string) => TemplateBreak;

function explain({ fault, found }: MarkupProblem): string {
  switch (fault) {
    case 'brace-alone':
      return `“${found}” stands alone. A field is written {{client}}, with two braces on both sides.`;
    case 'if-without-end':
      return `${found} is never closed. Write {{end}} where it ends.`;
    case 'end-without-if':
      return '{{end}} closes nothing. Take it out, or write the {{if …}} it belongs to.';
    case 'else-without-if':
      return '{{else}} stands outside of {{if …}} and {{end}}, or a second time inside.';
    case 'empty':
      return `“${found}” names no field.`;
  }
}

/** Field names with where they are used: as words, or as what `{{if …}}` asks. */
function fieldUses(nodes: readonly MarkupNode[]): { name: string; at: number; asked: boolean }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'words') return [];
    if (node.kind === 'field') return [{ name: node.name, at: node.at, asked: false }];
    return [
      { name: node.condition, at: node.at, asked: true },
      ...fieldUses(node.met),
      ...fieldUses(node.unmet),
    ];
  });
}

function findFieldBreaks(
  kind: StepKind,
  part: TemplatePart,
  nodes: readonly MarkupNode[],
  at: At,
): TemplateBreak[] {
  const known = fieldsIn(kind, part);
  return fieldUses(nodes).flatMap((use) => {
    const written = use.asked ? `{{if ${use.name}}}` : `{{${use.name}}}`;
    const field = known.find(({ name }) => name === use.name);
    if (field && fits(field, use.asked)) return [];
    if (field?.type === 'question') {
      return [
        at('field-elsewhere', use.at, `${written} is only for asking: {{if ${use.name}}}…{{else}}…{{end}}.`),
      ];
    }
    if (field) {
      return [at('field-elsewhere', use.at, `${written} asks for a ready-made part, which is always there.`)];
    }
    if (mergeFields.some(({ name }) => name === use.name)) {
      return [at('field-elsewhere', use.at, `${written} does not work here.`)];
    }
    const closest = closestWord(
      use.name,
      known.filter((one) => fits(one, use.asked)).map(({ name }) => name),
    );
    const hint = closest === undefined ? '' : ` Did you mean {{${use.asked ? 'if ' : ''}${closest}}}?`;
    return [at('unknown-field', use.at, `there is no field ${written}.${hint}`)];
  });
}

const fits = (field: MergeField, asked: boolean): boolean =>
  asked ? field.type !== 'part' : field.type !== 'question';

/** Fields that are there whatever the answers are. */
const always = (nodes: readonly MarkupNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'words') return [];
    if (node.kind === 'field') return [node.name];
    const unmet = new Set(always(node.unmet));
    return always(node.met).filter((name) => unmet.has(name));
  });

function findMissing(
  kind: StepKind,
  part: TemplatePart,
  nodes: readonly MarkupNode[],
  at: At,
): TemplateBreak[] {
  const present = new Set(always(nodes));
  return fieldsIn(kind, part)
    .filter(({ name, required }) => required && !present.has(name))
    .map(({ name, meaning }) => {
      const written = `{{${name}}}`;
      const never = `${written} is missing, or not there in every case: ${meaning}.`;
      if (name === 'buttons') {
        return at('missing-opt-out', 0, `${never} Everybody must be able to stop these e-mails.`);
      }
      return at(name === 'draft' ? 'missing-draft' : 'missing-field', 0, never);
    });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this looks for
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** What was typed beside the fields. */
function findTyped(kind: StepKind, part: TemplatePart, words: string, at: At): TemplateBreak[] {
  const breaks: TemplateBreak[] = [];
  const html = /<\/?[a-z!][^<>]*>|&[a-z]+;|&#x?[0-9a-f]+;/iu.exec(words);
  if (html) {
    breaks.push(
      at('html', html.index, `“${html[0].slice(0, 40)}” would be shown as it is typed. Write plain text.`),
    );
  }
  const odd = unprintable.exec(words);
  if (odd) breaks.push(at('unprintable', odd.index, 'there is a character here that cannot be seen.'));
  if (isDraftPart(part)) {
    const mark = /[!¡]/u.exec(words);
    if (mark) {
      breaks.push(
        at('exclamation-in-draft', mark.index, 'no exclamation marks in what goes to the employer.'),
      );
    }
  }
  if (!isCoaching(kind)) return breaks;
  for (const found of findPhoneNumbers(words)) {
    const say = `“${found}” reads as a phone number. Follow-ups go by e-mail, never by phone.`;
    breaks.push(at('phone-number', words.indexOf(found), say));
  }
  for (const found of findMailboxes(words)) {
    const say = `“${found}” is an address. Whom the candidate writes to is chosen for every interview.`;
    breaks.push(at('mailbox', words.indexOf(found), say));
  }
  return breaks;
}

const lineAt = (words: string, index: number): number => words.slice(0, index).split('\n').length;

const partNamesForPeople: Readonly<Record<TemplatePart, string>> = {
  subject: 'The subject',
  preview: 'The preview line',
  body: 'The e-mail',
  'draft subject': 'The subject of the draft',
  'draft body': 'The draft',
};

const placeOf = (part: TemplatePart, line: number, words: string): string =>
  words.includes('\n') ? `${partNamesForPeople[part]}, line ${line}` : partNamesForPeople[part];
