import { noteTalkingPoints } from '@afterword/core/interview/note-talking-points';
import type { Handler } from '../http/handler.ts';
import { command } from '../submissions/change.ts';

/** Replaces what the recruiter noted for an interview; what the candidate added stays. */
export const setTalkingPoints: Handler<'setTalkingPoints'> = async (request, dependencies) => {
  const { body, params } = request;
  const { submissionId, interviewId } = params;
  let candidatePoints: readonly string[] = [];
  return command(
    dependencies,
    request,
    async (submission, context) => {
      const texts = await dependencies.stores.submissions.texts(submissionId);
      candidatePoints = texts.find((text) => text.interviewId === interviewId)?.candidatePoints ?? [];
      return noteTalkingPoints(submission, { interviewId }, context);
    },
    {
      also: () => [
        {
          kind: 'text',
          submissionId,
          value: { interviewId, talkingPoints: body.talkingPoints, candidatePoints },
        },
      ],
    },
  );
};
