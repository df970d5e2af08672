import { divisions } from '@afterword/core/division/division';
import { taskKinds } from '@afterword/core/task/task';
import * as z from 'zod/mini';
import { actorView } from '../fields/actor.ts';
import { attemptId, candidateId, jobId, submissionId, taskId, userId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { instant } from '../fields/time.ts';

export const taskQuery = z.strictObject(pageQuery);
export const taskParams = z.strictObject({ taskId });

/** Something only a person can settle that is not a state of a step. */
export const taskView = z.object({
  id: taskId,
  kind: z.enum(taskKinds),
  /** What it is about; `null`: not known, or everything. */
  subject: z.nullable(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('submission'), id: submissionId }),
      z.object({ kind: z.literal('message'), id: attemptId, submissionId }),
      z.object({ kind: z.literal('job'), id: jobId }),
      z.object({ kind: z.literal('candidate'), id: candidateId }),
      /** For this person alone. */
      z.object({ kind: z.literal('mention'), id: submissionId, userId }),
    ]),
  ),
  /** `null`: the whole agency's, for managers and admins. */
  division: z.nullable(z.enum(divisions)),
  code: z.string(),
  /** How often it came since it was opened. */
  count: z.int(),
  firstAt: instant,
  lastAt: instant,
  doneAt: z.nullable(instant),
  doneBy: z.nullable(actorView),
  version: z.int(),
});

/** What is not done yet, whatever came last first. */
export const taskPage = pageOf(taskView);

export type TaskView = z.infer<typeof taskView>;
