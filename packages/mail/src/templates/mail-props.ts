import type { Draft } from '../draft.ts';
import type { StepMailInput } from '../step-mail-input.ts';
import type { MailFacts, MailPhrases } from '../wording/mail-phrases.ts';

/** What every part of a mail is given: tidied fields, the words made of them, and the sentences around. */
export interface MailProps {
  readonly input: StepMailInput;
  readonly facts: MailFacts;
  readonly words: MailPhrases;
  /** What the candidate sends; `null` where there is nothing to send. */
  readonly draft: SendableDraft | null;
}

export interface SendableDraft extends Draft {
  /** `null` where the link would be too long: the page has a copy button. */
  readonly mailto: string | null;
}
