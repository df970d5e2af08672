import type { LinkAction } from '@afterword/contracts/resources/candidate-links';
import { markDraftSent } from '@afterword/core/follow-up/mark-draft-sent';
import { stepKey } from '@afterword/core/follow-up/step';
import { recordOutcome } from '@afterword/core/interview/record-outcome';
import { candidateActor } from '@afterword/core/kernel/actor';
import { accept } from '@afterword/core/kernel/refusal';
import { happened } from '@afterword/core/submission/change';
import { undoAnswer } from '@afterword/core/submission/confirm-answer';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import { saveCandidate } from '../candidates/change-candidate.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { fail, present } from '../http/problem-error.ts';
import { command, type Decide } from '../submissions/change.ts';
import type { OpenLink } from './open-link.ts';

/** Does what the candidate pressed. Pressing twice is pressing once. */
export async function actOnLink(
  dependencies: Dependencies,
  { submission, interview }: OpenLink,
  action: LinkAction,
): Promise<void> {
  const interviewId = interview.id;
  const run = (decide: Decide) =>
    command(dependencies, submission.value.id, { actor: candidateActor }, decide);

  switch (action.action) {
    case 'sent': {
      const step = interview.steps.findLast((one) => one.state === 'sent' && one.kind !== 'move-on');
      if (!step) return fail('step/not-found', 'There is no draft to mark as sent yet.');
      await run((row, context) => markDraftSent(row, { interviewId, step: stepKey(step) }, context));
      return;
    }
    case 'answered':
      await run((row, context) =>
        row.pendingAnswer?.by.kind === 'candidate' && row.pendingAnswer.interviewId === interviewId
          ? accept({ submission: row, events: [] })
          : recordAnswer(
              row,
              { interviewId, answer: action.answer ?? 'other', until: action.until ?? null },
              context,
            ),
      );
      return;
    case 'undo-answer':
      await run((row, context) =>
        row.pendingAnswer ? undoAnswer(row, context) : accept({ submission: row, events: [] }),
      );
      return;
    case 'did-not-take-place':
      await run((row, context) =>
        recordOutcome(row, { interviewId, outcome: 'did-not-take-place' }, context),
      );
      return;
    case 'talking-points': {
      const texts = await dependencies.stores.submissions.texts(submission.value.id);
      const known = texts.find((text) => text.interviewId === interviewId)?.talkingPoints ?? [];
      await command(
        dependencies,
        submission.value.id,
        { actor: candidateActor },
        (row, context) =>
          accept({ submission: row, events: [happened('TalkingPointsChanged', context, { interviewId })] }),
        () => [
          {
            kind: 'text',
            submissionId: submission.value.id,
            value: { interviewId, talkingPoints: known, candidatePoints: action.points },
          },
        ],
      );
      return;
    }
    case 'stop':
      return setStopped(dependencies, submission.value.candidateId, action.scope ?? 'coaching');
    case 'resume':
      return setStopped(dependencies, submission.value.candidateId, 'nothing');
  }
}

/** Stops, or resumes, for all submissions of the candidate. */
export async function setStopped(
  dependencies: Pick<Dependencies, 'stores' | 'clock'>,
  candidateId: string,
  stopped: 'nothing' | 'coaching' | 'all',
): Promise<void> {
  const { value, version } = present(await dependencies.stores.candidates.find(candidateId), 'candidate');
  if (value.stopped === stopped || (value.stopped === 'all' && stopped === 'coaching')) return;
  await saveCandidate(dependencies, { ...value, stopped, factsRevision: value.factsRevision + 1 }, version);
}
