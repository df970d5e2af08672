import type { Draft } from '../draft.ts';
import type { StepMailInput } from '../step-mail-input.ts';
import type { MailFacts, MailWording } from '../wording/mail-wording.ts';

/** What every template is given: tidied fields, the words made of them, and the sentences around. */
export interface MailProps {
  readonly input: StepMailInput;
  readonly facts: MailFacts;
  readonly words: MailWording;
}

/** A template with a draft for the employer; `mailto` is `null` where the link would be too long. */
export interface DraftMailProps extends MailProps {
  readonly draft: Draft;
  readonly mailto: string | null;
}
