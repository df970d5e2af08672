import { parseStepMailFields } from '@afterword/mail/parse-step-mail-fields';
import { signLink } from '../../runtime/candidate-link.ts';
import type { Handler } from '../http/handler.ts';
import { present } from '../http/problem-error.ts';
import { findSubmission } from '../submissions/change.ts';
import { messageFacts } from '../views/message-view.ts';

/** A mail with what it says, rendered again from its template's fields. Its links lead nowhere: only the candidate's do. */
export const getMessage: Handler<'getMessage'> = async ({ params, user }, dependencies) => {
  const submission = await findSubmission(dependencies, params.submissionId, user);
  const found = present(
    await dependencies.stores.messages.find(submission.value.id, params.attemptId),
    'mail',
  );
  const fields = parseStepMailFields(found.value.fields);
  if (!fields) return { body: { ...messageFacts(found.value), rendered: null } };
  // Loaded when a mail is opened: React is the heaviest part of this function.
  const { renderStepMail } = await import('@afterword/mail/render-step-mail');
  const token = signLink('shown-to-a-recruiter', {
    submissionId: 'none',
    interviewId: 'none',
    generation: 0,
  });
  const { subject, html, text } = await renderStepMail({
    ...fields,
    links: {
      page: `${dependencies.portalUrl}/c/${token}`,
      unsubscribe: `${dependencies.apiUrl}/v1/unsubscribe/${token}`,
    },
  });
  return { body: { ...messageFacts(found.value), rendered: { subject, html, text } } };
};
