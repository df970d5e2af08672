import type { MailLinks } from '@afterword/mail/step-mail-input';
import { signLink } from './candidate-link.ts';

/** Links of a mail that is only shown: they lead nowhere, since only the candidate's do. */
export function shownLinks(on: { readonly portalUrl: string; readonly apiUrl: string }): MailLinks {
  const token = signLink('shown-to-a-recruiter', {
    submissionId: 'none',
    interviewId: 'none',
    generation: 0,
  });
  return { page: `${on.portalUrl}/c/${token}`, unsubscribe: `${on.apiUrl}/v1/unsubscribe/${token}` };
}
