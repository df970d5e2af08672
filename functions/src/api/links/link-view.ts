import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { explainDateIn } from '@afterword/core/follow-up/explain-date-in';
import { candidateZone } from '@afterword/core/follow-up/replan';
import { type Step, stepKey } from '@afterword/core/follow-up/step';
import { lastDraftSent } from '@afterword/core/follow-up/undo-draft-sent';
import type { Interview } from '@afterword/core/interview/interview';
import { saidNotHeld } from '@afterword/core/interview/say-not-held';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { checkReopening } from '@afterword/core/submission/reopening';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import { undoUntil } from '@afterword/core/submission/undo-window';
import type { TemplateKey, TemplateText } from '@afterword/core/template/template-text';
import { composeDraft } from '@afterword/mail/compose-draft';
import { hasDraft } from '@afterword/mail/draft';
import { mailtoLink } from '@afterword/mail/mailto-link';
import { greetingName } from '@afterword/mail/wording/greeting-name';
import { mailFields } from '../../runtime/mail-fields.ts';
import { ownText, textOfEdition } from '../../runtime/template-text.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { theAgency } from '../http/guard.ts';
import { present } from '../http/problem-error.ts';
import { isoOrNull } from '../views/instants.ts';

/** What the candidate's page shows of their submission: nothing of anybody else. */
export async function linkView(
  { stores, clock }: Pick<Dependencies, 'stores' | 'clock'>,
  submission: Submission,
  interview: Interview,
): Promise<CandidateLinkView> {
  const [agency, candidate, owner, texts] = await Promise.all([
    theAgency(stores),
    stores.candidates.find(submission.candidateId),
    stores.users.find(submission.ownerId),
    stores.submissions.texts(submission.id),
  ]);
  const { value: person } = present(candidate, 'candidate');
  const now = clock.now();
  const zone = candidateZone(submission, interview);
  const step = draftStep(interview);
  const pending = submission.pendingAnswer?.interviewId === interview.id ? submission.pendingAnswer : null;
  const fields =
    step && person.email !== null
      ? await mailFields(
          stores,
          {
            submission,
            interview,
            step,
            candidate: { ...person, email: person.email },
            agency: agency.value,
          },
          now,
        )
      : null;
  const marked = lastDraftSent(interview.steps);
  const notHeld = saidNotHeld(interview);
  const text = texts.find(({ interviewId }) => interviewId === interview.id);
  return {
    state: stateOf(submission, interview, person.stopped),
    language: person.language,
    candidate: { firstName: greetingName(person.name) },
    client: { name: submission.names.client },
    jobOrder: { title: submission.names.jobOrder },
    agency: { name: agency.value.name },
    recruiter: { name: owner?.value.active ? owner.value.name : agency.value.name },
    interview: {
      startsAt: interview.startsAt,
      timeZone: interview.timeZone,
      start: toIso(interview.start),
      end: toIso(interview.end),
      cancelled: interview.status === 'cancelled',
    },
    steps: interview.steps
      .filter((one) => one.cycle === interview.cycle || one.state === 'sent')
      .map((one) => ({
        kind: one.kind,
        state: one.state,
        dueAt: one.state === 'planned' ? isoOrNull(one.dueAt) : null,
        date: one.date,
        reason: explainDateIn(person.language, one, zone),
      })),
    draft:
      step && fields && hasDraft(step.kind)
        ? draftOf(step, { ...fields, kind: step.kind }, await wordingOf(stores, submission, step, fields))
        : null,
    // Of the note that the page shows: an earlier one that was sent is no answer to "did you send this?"
    sent: marked && marked === step ? undoable(marked.candidateSentAt, now) : null,
    answer: pending && { answer: pending.answer, ...undoable(pending.at, now) },
    mayAnswer: mayAnswer(submission, interview, now),
    notHeld: notHeld && undoable(notHeld.at, now),
    stopped: person.stopped,
    candidatePoints: [...(text?.candidatePoints ?? [])],
    pointsChanged: text?.replaced ? undoable(text.replaced.at, now) : null,
    now: toIso(now),
  };
}

const undoable = (at: EpochSeconds, now: EpochSeconds) => ({
  at: toIso(at),
  undoUntil: now <= undoUntil(at) ? toIso(undoUntil(at)) : null,
});

/** The latest mail with a draft that reached the candidate, else the thank-you to come. */
function draftStep(interview: Interview): Step | undefined {
  const withDraft = interview.steps.filter((step) => hasDraft(step.kind));
  return (
    withDraft.findLast((step) => step.state === 'sent') ??
    withDraft.find((step) => step.kind === 'thank-you' && step.state === 'planned')
  );
}

/** In the words of the mail that brought it; before that, as the agency words it now. */
async function wordingOf(
  stores: Pick<Dependencies['stores'], 'messages' | 'templates'>,
  submission: Submission,
  step: Step,
  key: TemplateKey,
): Promise<TemplateText | undefined> {
  if (step.state !== 'sent') return (await ownText(stores, key))?.text;
  const message = await stores.messages.find(submission.id, step.attemptId);
  return textOfEdition(stores, key, message?.value.template.edition);
}

function draftOf(
  step: Step,
  input: Parameters<typeof composeDraft>[0],
  text: TemplateText | undefined,
): NonNullable<CandidateLinkView['draft']> {
  const draft = composeDraft(input, text);
  const { addressees } = input;
  return {
    step: input.kind,
    key: stepKey(step),
    ...draft,
    mailto: mailtoLink(addressees, draft),
    to: addressees.to.map(({ name, email }) =>
      addressees.kind === 'recruiter' ? name : `${name} <${email}>`,
    ),
  };
}

/** An employer who answers after all, to a submission closed for want of an answer, reopens it once confirmed. */
function mayAnswer(submission: Submission, interview: Interview, now: EpochSeconds): boolean {
  if (interview.status === 'cancelled') return false;
  if (!isClosed(submission.stage)) return true;
  return (
    submission.stage === 'no-response' &&
    submission.pendingAnswer === null &&
    checkReopening(submission, now).ok
  );
}

function stateOf(
  submission: Submission,
  interview: Interview,
  stopped: CandidateLinkView['stopped'],
): CandidateLinkView['state'] {
  if (isClosed(submission.stage)) return 'closed';
  const outcome = interview.outcome?.kind;
  if (outcome && outcome !== 'took-place') return 'did-not-take-place';
  if (interview.ends.some(({ reason }) => reason === 'employer-answered')) return 'answered';
  return stopped === 'nothing' ? 'open' : 'stopped';
}
