import { type Division, divisions } from '../division/division.ts';
import { type StepKind, stepKinds } from '../follow-up/step.ts';
import type { UserId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { languages, type TemplateKey, type TemplateText } from './template-text.ts';

/**
 * An agency's own wording of one mail, as it stands since its latest edition. Editions are kept for ever: a mail names
 * the one it was written with.
 */
export interface MailTemplate extends TemplateKey {
  /** 1, 2, 3 …; rises with every save. */
  readonly edition: number;
  /** `null`: back to the built-in wording. */
  readonly text: TemplateText | null;
  readonly changedAt: EpochSeconds;
  readonly changedBy: UserId;
}

/** `thank-you.office.en` */
export const templateId = ({ kind, division, language }: TemplateKey): string =>
  `${kind}.${division}.${language}`;

/** The key behind an id; `undefined` where it is none. */
export function parseTemplateId(id: string): TemplateKey | undefined {
  const [kind, division, language, ...rest] = id.split('.');
  const found = {
    kind: stepKinds.find((one): one is StepKind => one === kind),
    division: divisions.find((one): one is Division => one === division),
    language: languages.find((one) => one === language),
  };
  return found.kind && found.division && found.language && rest.length === 0
    ? { kind: found.kind, division: found.division, language: found.language }
    : undefined;
}

/** The next edition; `text` is `null` to go back to the built-in wording. Whether it may be saved is for the caller. */
export const nextEdition = (
  key: TemplateKey,
  current: MailTemplate | undefined,
  text: TemplateText | null,
  by: UserId,
  now: EpochSeconds,
): MailTemplate => ({
  kind: key.kind,
  division: key.division,
  language: key.language,
  edition: (current?.edition ?? 0) + 1,
  text,
  changedAt: now,
  changedBy: by,
});
