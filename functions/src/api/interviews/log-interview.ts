import { logInterview as decide } from '@afterword/core/interview/log-interview';
import { given } from '../http/given.ts';
import type { Handler } from '../http/handler.ts';
import { fail } from '../http/problem-error.ts';
import { command, findSubmission } from '../submissions/change.ts';

/** Logs an interview: the row, its history and its talking points in one transaction, if the job order is open. */
export const logInterview: Handler<'logInterview'> = async (request, dependencies) => {
  const { body, params, user } = request;
  const id = dependencies.ids.next();
  const found = await findSubmission(dependencies, params.submissionId, user);
  const jobOrder = await dependencies.stores.jobOrders.find(found.value.jobOrderId);
  if (jobOrder && jobOrder.value.status !== 'open') {
    fail(
      'job-order/closed',
      `"${jobOrder.value.title}" is ${jobOrder.value.status}. Reopen the job order first.`,
    );
  }
  return command(
    dependencies,
    request,
    (submission, context) =>
      decide(
        submission,
        {
          id,
          startsAt: body.startsAt,
          timeZone: body.timeZone,
          ...given({ durationMinutes: body.durationMinutes }),
          interviewers: (body.interviewers ?? []).map(({ contactId, name, email }) => ({
            contactId: contactId ?? null,
            name,
            email: email ?? null,
          })),
          place: body.place ?? null,
          decisionDate: body.decisionDate ?? null,
          hasTalkingPoints: (body.talkingPoints ?? []).length > 0,
        },
        context,
      ),
    {
      created: true,
      also: ({ submission }) => [
        { kind: 'job-order-open', id: submission.jobOrderId },
        ...((body.talkingPoints ?? []).length > 0
          ? [
              {
                kind: 'text' as const,
                submissionId: submission.id,
                value: { interviewId: id, talkingPoints: body.talkingPoints ?? [], candidatePoints: [] },
              },
            ]
          : []),
      ],
    },
  );
};
