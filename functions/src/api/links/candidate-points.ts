import type { Context } from '@afterword/core/follow-up/rules';
import { noteTalkingPoints } from '@afterword/core/interview/note-talking-points';
import type { InterviewId, SubmissionId } from '@afterword/core/kernel/ids';
import { accept, type Decision } from '@afterword/core/kernel/refusal';
import type { Changed } from '@afterword/core/submission/change';
import type { Submission } from '@afterword/core/submission/submission';
import { mayUndo, undoTooLate } from '@afterword/core/submission/undo-window';
import type { InterviewText } from '@afterword/store/items';
import type { Dependencies } from '../http/dependencies.ts';
import type { Write } from '../http/save.ts';
import { candidateCommand } from '../submissions/change.ts';

interface About {
  readonly submissionId: SubmissionId;
  readonly interviewId: InterviewId;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((point, index) => point === other[index]);

async function textOf(
  { stores }: Pick<Dependencies, 'stores'>,
  { submissionId, interviewId }: About,
): Promise<InterviewText> {
  const texts = await stores.submissions.texts(submissionId);
  return (
    texts.find((text) => text.interviewId === interviewId) ?? {
      interviewId,
      talkingPoints: [],
      candidatePoints: [],
    }
  );
}

const unchanged = (submission: Submission): Decision<Changed> => accept({ submission, events: [] });

/** Decides on the text as it stands at each try, and writes it beside the submission. */
async function changeText(
  dependencies: Dependencies,
  write: Write,
  about: About,
  decide: (
    row: Submission,
    context: Context,
    text: InterviewText,
  ) => { readonly decision: Decision<Changed>; readonly text?: InterviewText },
): Promise<void> {
  let value: InterviewText | undefined;
  await candidateCommand(
    dependencies,
    write,
    about.submissionId,
    async (row, context) => {
      const { decision, text } = decide(row, context, await textOf(dependencies, about));
      value = text;
      return decision;
    },
    () => (value ? [{ kind: 'text', submissionId: about.submissionId, value }] : []),
  );
}

/** What the candidate talked about: their note is written anew with it. What stood there before is kept for an undo. */
export async function changeTalkingPoints(
  dependencies: Dependencies,
  write: Write,
  { points, ...about }: About & { readonly points: readonly string[] },
): Promise<void> {
  await changeText(dependencies, write, about, (row, context, text) => {
    const any = text.talkingPoints.length + points.length > 0;
    const noted = noteTalkingPoints(row, { ...about, any }, context);
    if (!noted.ok || isSame(text.candidatePoints, points)) {
      return { decision: noted.ok ? unchanged(row) : noted };
    }
    const replaced = { points: text.candidatePoints, at: context.now };
    return { decision: noted, text: { ...text, candidatePoints: points, replaced } };
  });
}

/**
 * The points as they stood before the last change, within seven days of it. Taken back once, nothing is left to take
 * back.
 */
export async function undoTalkingPoints(
  dependencies: Dependencies,
  write: Write,
  about: About,
): Promise<void> {
  await changeText(dependencies, write, about, (row, context, { replaced, ...text }) => {
    if (!replaced) return { decision: unchanged(row) };
    if (!mayUndo(replaced.at, context)) return { decision: undoTooLate() };
    const any = text.talkingPoints.length + replaced.points.length > 0;
    const noted = noteTalkingPoints(row, { ...about, any, undone: true }, context);
    return noted.ok
      ? { decision: noted, text: { ...text, candidatePoints: replaced.points } }
      : { decision: noted };
  });
}
