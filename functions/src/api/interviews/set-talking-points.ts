import { noteTalkingPoints } from '@afterword/core/interview/note-talking-points';
import type { InterviewText } from '@afterword/store/items';
import type { Handler } from '../http/handler.ts';
import { command } from '../submissions/change.ts';

/** Replaces what the recruiter noted for an interview; what the candidate added stays. */
export const setTalkingPoints: Handler<'setTalkingPoints'> = async (request, dependencies) => {
  const { body, params } = request;
  const { submissionId, interviewId } = params;
  let theirs: Omit<InterviewText, 'interviewId' | 'talkingPoints'> = { candidatePoints: [] };
  return command(
    dependencies,
    request,
    async (submission, context) => {
      const texts = await dependencies.stores.submissions.texts(submissionId);
      const text = texts.find((one) => one.interviewId === interviewId);
      theirs = {
        candidatePoints: text?.candidatePoints ?? [],
        ...(text?.replaced ? { replaced: text.replaced } : {}),
      };
      const any = body.talkingPoints.length + theirs.candidatePoints.length > 0;
      return noteTalkingPoints(submission, { interviewId, any }, context);
    },
    {
      also: () => [
        {
          kind: 'text',
          submissionId,
          value: { interviewId, talkingPoints: body.talkingPoints, ...theirs },
        },
      ],
    },
  );
};
