import type { Agency } from '@afterword/core/agency/agency';
import type { Notice } from '@afterword/core/notice/notice';
import { exampleInput } from '@afterword/mail/examples';
import { type Mailbox, toMime } from '@afterword/mail/mime/to-mime';
import type { RecruiterMailInput } from '@afterword/mail/recruiter/recruiter-mail';
import { renderRecruiterMail } from '@afterword/mail/recruiter/render-recruiter-mail';
import { renderStepMail } from '@afterword/mail/render-step-mail';
import type { Clock } from '../runtime/clock.ts';
import { shownLinks } from '../runtime/shown-links.ts';

type OwnWording = NonNullable<Notice['test']>;

/** Omits of each kind of a union. */
type Without<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never;

/** What a mail to somebody at the agency is made from. */
export type NoticeMail =
  | Without<RecruiterMailInput, 'agency' | 'recruiter'>
  | { readonly kind: 'template-test'; readonly test: OwnWording };

export type ComposeNotice = (mail: NoticeMail, agency: Agency, to: Mailbox) => Promise<Uint8Array>;

export interface ComposeNoticeOptions {
  readonly portalUrl: string;
  readonly apiUrl: string;
  readonly senderAddress: string;
  readonly clock: Clock;
}

/** Renders a mail to somebody at the agency, as MIME. */
export const composeNotice =
  (options: ComposeNoticeOptions): ComposeNotice =>
  async (mail, agency, to) => {
    const rendered =
      mail.kind === 'template-test'
        ? await asTest(options, mail.test, agency)
        : renderRecruiterMail({ ...mail, agency, recruiter: { name: to.name } });
    return toMime({
      mail: rendered,
      from: { name: agency.name, address: options.senderAddress },
      to,
      replyTo: { name: agency.name, address: agency.replyTo },
      unsubscribe: null,
      date: options.clock.now(),
    });
  };

/** With the example, its links leading nowhere, and no invitation that somebody's calendar would take. */
async function asTest(options: ComposeNoticeOptions, { text, ...key }: OwnWording, agency: Agency) {
  const input = { ...exampleInput, ...key, agency, links: shownLinks(options) };
  const { subject, html, text: plain } = await renderStepMail(input, text);
  return { subject: `[Test] ${subject}`, html, text: plain };
}
