import { findRuleBreaks } from '@afterword/mail/find-rule-breaks';
import { toMime } from '@afterword/mail/mime/to-mime';
import { renderStepMail } from '@afterword/mail/render-step-mail';
import { senderName } from '@afterword/mail/sender-name';
import type { MailLinks } from '@afterword/mail/step-mail-input';
import { signLink } from '../runtime/candidate-link.ts';
import { noReplyDomain } from '../runtime/names.ts';
import { replyAddress } from '../runtime/reply-address.ts';
import type { ComposeMail } from './send-due-steps.ts';

export interface ComposeOptions {
  readonly portalUrl: string;
  readonly apiUrl: string;
  readonly senderAddress: string;
  readonly linkSecret: () => Promise<string>;
  /** Domain that candidates reply to, where their mails are taken in. */
  readonly replyDomain: string;
}

/** A mail that breaks a rule of the house, by the rules' names; what was found may be personal. */
export class RuleBrokenError extends Error {
  override readonly name = 'RuleBrokenError';
}

/** Renders the mail of a step with links signed for its submission, as MIME. Without `text` in the built-in wording. */
export const composeStepMail =
  ({ portalUrl, apiUrl, senderAddress, linkSecret, replyDomain }: ComposeOptions): ComposeMail =>
  async ({ fields, submission, to, text }) => {
    const secret = await linkSecret();
    const token = signLink(secret, {
      submissionId: submission.id,
      interviewId: fields.interview.id,
      generation: submission.linkGeneration,
    });
    const links: MailLinks = {
      page: `${portalUrl}/c/${token}`,
      unsubscribe: `${apiUrl}/v1/unsubscribe/${token}`,
    };
    const input = { ...fields, links };
    const mail = await renderStepMail(input, text);
    const breaks = findRuleBreaks(mail, input, text);
    if (breaks.length > 0) throw new RuleBrokenError(breaks.map(({ rule }) => rule).join(', '));
    return toMime({
      mail,
      from: { name: senderName(fields.recruiter.name, fields.agency.name), address: senderAddress },
      to: { name: fields.candidate.name, address: to },
      replyTo: {
        name: fields.recruiter.email === null ? fields.agency.name : fields.recruiter.name,
        address:
          (replyDomain === noReplyDomain ? null : replyAddress(secret, replyDomain, submission.id)) ??
          fields.recruiter.email ??
          fields.agency.replyTo,
      },
      unsubscribe: { url: links.unsubscribe },
      date: fields.now,
    });
  };
