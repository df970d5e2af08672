import { explainDateIn } from '@afterword/core/follow-up/explain-date-in';
import { candidateZone } from '@afterword/core/follow-up/replan';
import { isCoaching, type PlannedStep, type Step, stepKey } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import { type PlanEntry, writePlanCalendar } from '@afterword/mail/calendar/write-plan-calendar';
import type { Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { present } from '../http/problem-error.ts';

/** What comes when, as a calendar file: the notes to send, each with the reason for its date. */
export async function planCalendar(
  { stores, clock }: Pick<Dependencies, 'stores' | 'clock'>,
  { value: submission, version }: Versioned<Submission>,
  interview: Interview,
): Promise<string> {
  const { value: person } = present(await stores.candidates.find(submission.candidateId), 'candidate');
  const zone = candidateZone(submission, interview);
  const now = clock.now();
  const entries = isClosed(submission.stage)
    ? []
    : interview.steps.filter(isComing(now)).map(
        (step): PlanEntry => ({
          id: `${interview.id}.${stepKey(step)}`,
          kind: step.kind,
          at: step.dueAt,
          reason: explainDateIn(person.language, step, zone),
        }),
      );
  return writePlanCalendar({
    entries,
    language: person.language,
    client: submission.names.client,
    jobTitle: submission.names.jobOrder,
    // Rises with every change, so that a file read in again moves what the first one put there.
    sequence: version,
    now,
  });
}

type ComingNote = PlannedStep & { readonly kind: PlanEntry['kind']; readonly dueAt: number };

/** What is due this minute is in the mailbox before it is in a calendar. */
const isComing =
  (now: EpochSeconds) =>
  (step: Step): step is ComingNote =>
    step.state === 'planned' && step.dueAt !== null && step.dueAt > now && isCoaching(step.kind);
