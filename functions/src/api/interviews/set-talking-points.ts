import { accept } from '@afterword/core/kernel/refusal';
import { findInterview, happened } from '@afterword/core/submission/change';
import type { Handler } from '../http/handler.ts';
import { command } from '../submissions/change.ts';
import { answerWithSubmission } from '../views/submission-view.ts';

/** Replaces what the recruiter noted for an interview; what the candidate added stays. */
export const setTalkingPoints: Handler<'setTalkingPoints'> = async (request, dependencies) => {
  const { body, params, user } = request;
  const texts = await dependencies.stores.submissions.texts(params.submissionId);
  const known = texts.find(({ interviewId }) => interviewId === params.interviewId);
  const changed = await command(
    dependencies,
    params.submissionId,
    request,
    (submission, context) => {
      const found = findInterview(submission, params.interviewId);
      if (!found.ok) return found;
      const event = happened('TalkingPointsChanged', context, { interviewId: params.interviewId });
      return accept({ submission, events: [event] });
    },
    () => [
      {
        kind: 'text',
        submissionId: params.submissionId,
        value: {
          interviewId: params.interviewId,
          talkingPoints: body.talkingPoints,
          candidatePoints: known?.candidatePoints ?? [],
        },
      },
    ],
  );
  return answerWithSubmission(dependencies, changed, user);
};
