import type { CandidateLinkView } from '@afterword/contracts/resources/candidate-links';
import { explainDate } from '@afterword/core/follow-up/explain-date';
import { candidateZone } from '@afterword/core/follow-up/replan';
import type { Step } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import { toIso } from '@afterword/core/kernel/time';
import { undoDays } from '@afterword/core/submission/confirm-answer';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import { composeDraft } from '@afterword/mail/compose-draft';
import { hasDraft } from '@afterword/mail/draft';
import { mailtoLink } from '@afterword/mail/mailto-link';
import { greetingName } from '@afterword/mail/wording/greeting-name';
import { mailFields } from '../../runtime/mail-fields.ts';
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
  return {
    state: stateOf(submission, interview, person.stopped),
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
        reason: explainDate(one, zone),
      })),
    draft: step && fields && hasDraft(step.kind) ? draftOf({ ...fields, kind: step.kind }) : null,
    sentAt: isoOrNull(step?.state === 'sent' ? (step.candidateSentAt ?? null) : null),
    answer: pending && {
      answer: pending.answer,
      at: toIso(pending.at),
      undoUntil: now <= pending.at + undoDays * 86_400 ? toIso(pending.at + undoDays * 86_400) : null,
    },
    stopped: person.stopped,
    candidatePoints: [
      ...(texts.find(({ interviewId }) => interviewId === interview.id)?.candidatePoints ?? []),
    ],
    now: toIso(now),
  };
}

/** The latest mail with a draft that reached the candidate, else the thank-you to come. */
function draftStep(interview: Interview): Step | undefined {
  const withDraft = interview.steps.filter((step) => hasDraft(step.kind));
  return (
    withDraft.findLast((step) => step.state === 'sent') ??
    withDraft.find((step) => step.kind === 'thank-you' && step.state === 'planned')
  );
}

function draftOf(input: Parameters<typeof composeDraft>[0]): NonNullable<CandidateLinkView['draft']> {
  const draft = composeDraft(input);
  const { addressees } = input;
  return {
    step: input.kind,
    ...draft,
    mailto: mailtoLink(addressees, draft),
    to: addressees.to.map(({ name, email }) =>
      addressees.kind === 'recruiter' ? name : `${name} <${email}>`,
    ),
  };
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
