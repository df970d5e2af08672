import { noteTalkingPoints } from '@afterword/core/interview/note-talking-points';
import type { InterviewId, SubmissionId } from '@afterword/core/kernel/ids';
import { accept } from '@afterword/core/kernel/refusal';
import { mayUndo, undoTooLate } from '@afterword/core/submission/undo-window';
import type { InterviewText } from '@afterword/store/ports';
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

/** What the candidate talked about: their note is written anew with it. What stood there before is kept for an undo. */
export async function changeTalkingPoints(
  dependencies: Dependencies,
  write: Write,
  { points, ...about }: About & { readonly points: readonly string[] },
): Promise<void> {
  let value: InterviewText | null = null;
  await candidateCommand(
    dependencies,
    write,
    about.submissionId,
    async (row, context) => {
      const text = await textOf(dependencies, about);
      value = null;
      const any = text.talkingPoints.length + points.length > 0;
      const noted = noteTalkingPoints(row, { ...about, any }, context);
      if (!noted.ok || isSame(text.candidatePoints, points)) {
        return noted.ok ? accept({ submission: row, events: [] }) : noted;
      }
      value = {
        ...text,
        candidatePoints: points,
        replaced: { points: text.candidatePoints, at: context.now },
      };
      return noted;
    },
    () => (value ? [{ kind: 'text', submissionId: about.submissionId, value }] : []),
  );
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
  let value: InterviewText | null = null;
  await candidateCommand(
    dependencies,
    write,
    about.submissionId,
    async (row, context) => {
      const { replaced, ...text } = await textOf(dependencies, about);
      value = null;
      if (!replaced) return accept({ submission: row, events: [] });
      if (!mayUndo(replaced.at, context)) return undoTooLate();
      const any = text.talkingPoints.length + replaced.points.length > 0;
      const noted = noteTalkingPoints(row, { ...about, any, undone: true }, context);
      if (noted.ok) value = { ...text, candidatePoints: replaced.points };
      return noted;
    },
    () => (value ? [{ kind: 'text', submissionId: about.submissionId, value }] : []),
  );
}
