import type { LinkAction } from '@afterword/contracts/resources/candidate-links';

export interface Notice {
  readonly tone: 'done' | 'trouble';
  readonly text: string;
}

type Trouble =
  | 'failed'
  | 'not-understood'
  | 'nothing-sent-yet'
  | 'undo-too-late'
  | 'until-gone-by'
  | 'until-missing';

/** What the page says after a button was pressed; the name travels in the address, never the sentence. */
const notices: Readonly<Record<LinkAction['action'] | Trouble, Notice>> = {
  sent: { tone: 'done', text: 'Noted: you sent it. Now give them time to read it.' },
  answered: { tone: 'done', text: 'Thank you for telling us. The follow-ups have stopped.' },
  'undo-answer': { tone: 'done', text: 'Taken back. Your plan goes on as before.' },
  'did-not-take-place': { tone: 'done', text: 'Thank you for telling us. Your recruiter will be in touch.' },
  'talking-points': { tone: 'done', text: 'Saved. Your note below has been rewritten with them.' },
  stop: { tone: 'done', text: 'Done. These e-mails have stopped.' },
  resume: { tone: 'done', text: 'Done. You will get these e-mails again.' },
  'until-missing': { tone: 'trouble', text: 'Please give the date until which they need more time.' },
  'until-gone-by': { tone: 'trouble', text: 'That day has gone by. Please give one from today on.' },
  'undo-too-late': {
    tone: 'trouble',
    text: 'This cannot be taken back any more. Please tell your recruiter.',
  },
  'nothing-sent-yet': {
    tone: 'trouble',
    text: 'There is no note to mark as sent yet. We write to you when it is time.',
  },
  'not-understood': {
    tone: 'trouble',
    text: 'That did not go through. Please check what you entered and try again.',
  },
  failed: { tone: 'trouble', text: 'That could not be saved just now. Please try again in a minute.' },
};

export type NoticeName = keyof typeof notices;

export const noticeOf = (name: string | undefined): Notice | undefined =>
  name !== undefined && Object.hasOwn(notices, name) ? notices[name as NoticeName] : undefined;
