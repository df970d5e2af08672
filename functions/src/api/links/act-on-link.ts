import type { LinkAction } from '@afterword/contracts/resources/candidate-links';
import { markDraftSent } from '@afterword/core/follow-up/mark-draft-sent';
import { type Step, stepKey } from '@afterword/core/follow-up/step';
import { undoDraftSent } from '@afterword/core/follow-up/undo-draft-sent';
import { sayNotHeld, undoNotHeld } from '@afterword/core/interview/say-not-held';
import { exhausted } from '@afterword/core/kernel/exhaustive';
import { accept } from '@afterword/core/kernel/refusal';
import { undoAnswer } from '@afterword/core/submission/confirm-answer';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import { hasDraft } from '@afterword/mail/draft';
import type { Dependencies } from '../http/dependencies.ts';
import { fail } from '../http/problem-error.ts';
import type { Write } from '../http/save.ts';
import { candidateCommand, type Decide } from '../submissions/change.ts';
import { changeTalkingPoints, undoTalkingPoints } from './candidate-points.ts';
import type { OpenLink } from './open-link.ts';
import { setStopped } from './set-stopped.ts';

/** Does what the candidate pressed. Pressing twice is pressing once. */
export async function actOnLink(
  dependencies: Dependencies,
  { submission, interview }: OpenLink,
  action: LinkAction,
  write: Write,
): Promise<void> {
  const interviewId = interview.id;
  const submissionId = submission.value.id;
  const { candidateId } = submission.value;
  const run = (decide: Decide) => candidateCommand(dependencies, write, submissionId, decide);

  switch (action.action) {
    case 'sent': {
      const note = noteOf(interview.steps, action.step);
      if (!note) return fail('step/not-found', 'There is no draft to mark as sent yet.');
      return run((row, context) => markDraftSent(row, { interviewId, step: stepKey(note) }, context));
    }
    case 'undo-sent':
      return run((row, context) => undoDraftSent(row, { interviewId, step: action.step }, context));
    case 'answered':
      return run((row, context) =>
        recordAnswer(
          row,
          { interviewId, answer: action.answer ?? 'other', until: action.until ?? null },
          context,
        ),
      );
    case 'undo-answer':
      return run((row, context) =>
        row.pendingAnswer ? undoAnswer(row, context) : accept({ submission: row, events: [] }),
      );
    case 'did-not-take-place':
      return run((row, context) => sayNotHeld(row, { interviewId }, context));
    case 'undo-did-not-take-place':
      return run((row, context) => undoNotHeld(row, { interviewId }, context));
    case 'talking-points':
      return changeTalkingPoints(dependencies, write, { submissionId, interviewId, points: action.points });
    case 'undo-talking-points':
      return undoTalkingPoints(dependencies, write, { submissionId, interviewId });
    case 'stop':
      return setStopped(dependencies, write, candidateId, { stop: action.scope ?? 'coaching' });
    case 'resume':
      return setStopped(dependencies, write, candidateId, { resume: action.scope ?? 'all' });
    default:
      return exhausted(action);
  }
}

/** The sent mail whose note "I sent it" is about: the one that is named, else the latest, which the page shows. */
const noteOf = (steps: readonly Step[], key: string | undefined): Step | undefined =>
  steps.findLast(
    (step) => step.state === 'sent' && hasDraft(step.kind) && (key === undefined || stepKey(step) === key),
  );
