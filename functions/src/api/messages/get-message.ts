import { parseStepMailFields } from '@afterword/mail/parse-step-mail-fields';
import { shownLinks } from '../../runtime/shown-links.ts';
import { textOfEdition } from '../../runtime/template-text.ts';
import type { Handler } from '../http/handler.ts';
import { present } from '../http/problem-error.ts';
import { findSubmission } from '../submissions/change.ts';
import { messageFacts } from '../views/message-view.ts';

/**
 * A mail with what it says, rendered again from its template's fields and the wording it was sent with. Its links lead
 * nowhere: only the candidate's do.
 */
export const getMessage: Handler<'getMessage'> = async ({ params, user }, dependencies) => {
  const submission = await findSubmission(dependencies, params.submissionId, user);
  const found = present(
    await dependencies.stores.messages.find(submission.value.id, params.attemptId),
    'mail',
  );
  const fields = parseStepMailFields(found.value.fields);
  if (!fields) return { body: { ...messageFacts(found.value), rendered: null } };
  const own = await textOfEdition(dependencies.stores, fields, found.value.template.edition);
  // Loaded when a mail is opened: React is the heaviest part of this function.
  const { renderStepMail } = await import('@afterword/mail/render-step-mail');
  const { subject, html, text } = await renderStepMail({ ...fields, links: shownLinks(dependencies) }, own);
  return { body: { ...messageFacts(found.value), rendered: { subject, html, text } } };
};
