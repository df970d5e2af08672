import type { LinkAction } from '@afterword/contracts/resources/candidate-links';
import type { Candidate } from '@afterword/core/candidate/candidate';
import { markDraftSent } from '@afterword/core/follow-up/mark-draft-sent';
import { stepKey } from '@afterword/core/follow-up/step';
import { noteTalkingPoints } from '@afterword/core/interview/note-talking-points';
import { recordOutcome } from '@afterword/core/interview/record-outcome';
import type { CandidateId } from '@afterword/core/kernel/ids';
import { accept } from '@afterword/core/kernel/refusal';
import { undoAnswer } from '@afterword/core/submission/confirm-answer';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import type { Dependencies } from '../http/dependencies.ts';
import { fail, present } from '../http/problem-error.ts';
import type { Write } from '../http/save.ts';
import { candidateCommand, type Decide } from '../submissions/change.ts';
import type { OpenLink } from './open-link.ts';

/** A stop must not be lost to a recruiter who edits the candidate at the same moment. */
const tries = 3;

/** Does what the candidate pressed. Pressing twice is pressing once. */
export async function actOnLink(
  dependencies: Dependencies,
  { submission, interview }: OpenLink,
  action: LinkAction,
  write: Write,
): Promise<void> {
  const interviewId = interview.id;
  const submissionId = submission.value.id;
  const run = (decide: Decide) => candidateCommand(dependencies, write, submissionId, decide);

  switch (action.action) {
    case 'sent': {
      const step = interview.steps.findLast((one) => one.state === 'sent' && one.kind !== 'move-on');
      if (!step) return fail('step/not-found', 'There is no draft to mark as sent yet.');
      await run((row, context) => markDraftSent(row, { interviewId, step: stepKey(step) }, context));
      return;
    }
    case 'answered':
      await run((row, context) =>
        recordAnswer(
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
      let talkingPoints: readonly string[] = [];
      await candidateCommand(
        dependencies,
        write,
        submissionId,
        async (row, context) => {
          const texts = await dependencies.stores.submissions.texts(submissionId);
          talkingPoints = texts.find((text) => text.interviewId === interviewId)?.talkingPoints ?? [];
          return noteTalkingPoints(row, { interviewId }, context);
        },
        () => [
          {
            kind: 'text',
            submissionId,
            value: { interviewId, talkingPoints, candidatePoints: action.points },
          },
        ],
      );
      return;
    }
    case 'stop':
      return setStopped(dependencies, write, submission.value.candidateId, action.scope ?? 'coaching');
    case 'resume':
      return setStopped(dependencies, write, submission.value.candidateId, 'nothing');
  }
}

/** Stops, or resumes, for all submissions of the candidate. */
export async function setStopped(
  dependencies: Pick<Dependencies, 'stores' | 'showOnSubmissions'>,
  write: Write,
  candidateId: CandidateId,
  stopped: Candidate['stopped'],
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = present(await dependencies.stores.candidates.find(candidateId), 'candidate');
    const { value, version } = found;
    if (value.stopped === stopped || (value.stopped === 'all' && stopped === 'coaching')) return;
    const changed = { ...value, stopped, factsRevision: value.factsRevision + 1 };
    const result = await write([{ kind: 'candidate', value: changed, expected: version }]);
    if (result.ok) return dependencies.showOnSubmissions(candidateId);
  }
  fail('busy', 'Others were changing this at the same moment. Please try again.');
}
