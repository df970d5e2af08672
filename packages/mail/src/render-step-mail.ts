import { isCoaching, type StepKind } from '@afterword/core/follow-up/step';
import { exhausted } from '@afterword/core/kernel/exhaustive';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { writeInvitation } from './calendar/write-invitation.ts';
import { composeDraft } from './compose-draft.ts';
import type { DraftKind } from './draft.ts';
import { mailFacts } from './mail-facts.ts';
import { mailtoLink } from './mailto-link.ts';
import { renderText } from './render-text.ts';
import type { StepMail, StepMailInput } from './step-mail-input.ts';
import { ConfirmationEmail } from './templates/confirmation-email.tsx';
import { FirstFollowUpEmail } from './templates/first-follow-up-email.tsx';
import { InterviewCancelledEmail } from './templates/interview-cancelled-email.tsx';
import { InterviewChangedEmail } from './templates/interview-changed-email.tsx';
import type { DraftMailProps, MailProps } from './templates/mail-props.ts';
import { MoveOnEmail } from './templates/move-on-email.tsx';
import { ReminderEmail } from './templates/reminder-email.tsx';
import { SecondFollowUpEmail } from './templates/second-follow-up-email.tsx';
import { ThankYouEmail } from './templates/thank-you-email.tsx';
import { tidyFields } from './tidy-fields.ts';
import { mailWording } from './wording/mail-wording.ts';

/**
 * Renders the mail of a step: the same input, the same mail. Needs a bundler or Vitest, since the templates are
 * JSX; plain Node reads `compose-draft`, `mailto-link` and the types without it.
 *
 * @returns subject, HTML and text; logistics mails with the calendar object as well.
 */
export async function renderStepMail(untidy: StepMailInput): Promise<StepMail> {
  const input = tidyFields(untidy);
  const props: MailProps = { input, facts: mailFacts(input), words: mailWording(input.language) };
  const html = doctype + renderToStaticMarkup(template(props));
  const mail = {
    subject: props.words.kinds[input.kind].subject(props.facts),
    html,
    text: renderText(html),
  };
  return isCoaching(input.kind) ? mail : { ...mail, calendar: writeInvitation(props) };
}

/** What mail clients expect; HTML 5's is unknown to some Outlooks. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

function template(props: MailProps): ReactElement {
  const kind: StepKind = props.input.kind;
  switch (kind) {
    case 'confirmation':
      return createElement(ConfirmationEmail, props);
    case 'interview-changed':
      return createElement(InterviewChangedEmail, props);
    case 'interview-cancelled':
      return createElement(InterviewCancelledEmail, props);
    case 'reminder':
      return createElement(ReminderEmail, props);
    case 'thank-you':
      return createElement(ThankYouEmail, withDraft(props, kind));
    case 'first-follow-up':
      return createElement(FirstFollowUpEmail, withDraft(props, kind));
    case 'second-follow-up':
      return createElement(SecondFollowUpEmail, withDraft(props, kind));
    case 'move-on':
      return createElement(MoveOnEmail, props);
    default:
      return exhausted(kind);
  }
}

function withDraft(props: MailProps, kind: DraftKind): DraftMailProps {
  const draft = composeDraft({ ...props.input, kind });
  return { ...props, draft, mailto: mailtoLink(props.input.addressees, draft) };
}
