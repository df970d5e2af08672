import type { LinkAction } from '@afterword/contracts/resources/candidate-links';

export interface Notice {
  readonly tone: 'done' | 'trouble';
  readonly text: string;
}

/** What the page says after a button was pressed; the name travels in the address, never the sentence. */
const notices: Readonly<
  Record<LinkAction['action'] | 'not-understood' | 'failed' | 'until-missing', Notice>
> = {
  sent: { tone: 'done', text: 'Noted: you sent it. Well done.' },
  answered: { tone: 'done', text: 'Thank you for telling us. Your recruiter will see it.' },
  'undo-answer': { tone: 'done', text: 'Taken back. Your plan goes on as before.' },
  'did-not-take-place': { tone: 'done', text: 'Thank you for telling us. Your recruiter will be in touch.' },
  'talking-points': { tone: 'done', text: 'Saved. Your note below has been rewritten with them.' },
  stop: { tone: 'done', text: 'Done. We stopped these e-mails.' },
  resume: { tone: 'done', text: 'Done. You will get these e-mails again.' },
  'until-missing': { tone: 'trouble', text: 'Please give the date until which they need more time.' },
  'not-understood': {
    tone: 'trouble',
    text: 'That did not go through. Please check what you entered and try again.',
  },
  failed: { tone: 'trouble', text: 'That could not be saved just now. Please try again in a minute.' },
};

export type NoticeName = keyof typeof notices;

export const noticeOf = (name: string | undefined): Notice | undefined =>
  name !== undefined && Object.hasOwn(notices, name) ? notices[name as NoticeName] : undefined;
