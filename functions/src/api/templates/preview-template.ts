import type { StepKind } from '@afterword/core/follow-up/step';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { TemplateKey } from '@afterword/core/template/template-text';
import type { User } from '@afterword/core/user/user';
import { exampleAddressees, exampleInput } from '@afterword/mail/examples';
import type { MailLinks, StepMailInput } from '@afterword/mail/step-mail-input';
import { mailFields } from '../../runtime/mail-fields.ts';
import { shownLinks } from '../../runtime/shown-links.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { insist, theAgency } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { fail, present } from '../http/problem-error.ts';
import { findSubmission } from '../submissions/change.ts';

const addressees = {
  employer: exampleAddressees['interviewer with address'],
  'hr-contact': exampleAddressees['HR contact'],
  recruiter: exampleAddressees.recruiter,
};

/** A wording as a mail, with an example or with a real submission; its links lead nowhere. Saves nothing. */
export const previewTemplate: Handler<'previewTemplate'> = async ({ params: key, body, user }, on) => {
  insist(user, 'template:write', { divisions: [key.division] });
  const links = shownLinks(on);
  const { text, submissionId, addressee = 'employer' } = body;
  const input =
    submissionId === undefined
      ? { ...(await exampleOf(on, key, links)), addressees: addressees[addressee] }
      : await inputOf(on, key, submissionId, user, links);
  const [{ renderStepMail }, { checkTemplate }] = await Promise.all([
    import('@afterword/mail/render-step-mail'),
    import('@afterword/mail/check-template'),
  ]);
  const { calendar: _, ...mail } = await renderStepMail(input, text);
  return { body: { ...mail, breaks: await checkTemplate(key, text) } };
};

/** The example, of this agency. */
async function exampleOf(
  { stores }: Pick<Dependencies, 'stores'>,
  key: TemplateKey,
  links: MailLinks,
): Promise<StepMailInput> {
  const { name, postalAddress, replyTo } = (await theAgency(stores)).value;
  return { ...exampleInput, ...key, agency: { name, postalAddress, replyTo }, links, ...changesOf(key.kind) };
}

const changesOf = (kind: StepKind): Partial<StepMailInput> =>
  kind === 'interview-changed'
    ? { previous: { startsAt: '2027-03-01T09:00', timeZone: 'America/Chicago' } }
    : {};

/** What the mail would say about the latest interview of a submission the user may see. */
async function inputOf(
  on: Dependencies,
  key: TemplateKey,
  submissionId: SubmissionId,
  user: User,
  links: MailLinks,
): Promise<StepMailInput> {
  const submission = (await findSubmission(on, submissionId, user)).value;
  const interview = submission.interviews.at(-1);
  if (!interview) return fail('interview/not-found', 'This submission has no interview to show it with.');
  const candidate = present(await on.stores.candidates.find(submission.candidateId), 'candidate').value;
  const agency = await theAgency(on.stores);
  const fields = await mailFields(
    on.stores,
    {
      submission,
      interview,
      step: { kind: key.kind, cycle: interview.cycle },
      candidate: { ...candidate, email: candidate.email ?? '' },
      agency: agency.value,
    },
    on.clock.now(),
  );
  // The wording's own division and language, whatever the candidate's.
  return { ...fields, division: key.division, language: key.language, links };
}
