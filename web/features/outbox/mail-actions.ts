import type { ClientProblem, Result } from '@afterword/contracts/client';
import type { PlannedMail } from '@afterword/contracts/resources/outbox';
import { api } from '../../client/api.ts';
import { orThrow, ProblemError } from '../../client/problem-error.ts';
import { mailNames } from '../submission/words.ts';

/** Something one does with a planned mail, and what is said once it is done. */
export interface MailAction {
  readonly run: () => Promise<Result<unknown>>;
  readonly done: string;
}

const params = ({ submissionId, interviewId, step }: PlannedMail) => ({
  submissionId,
  interviewId,
  step: step.key,
});
const press = () => ({ idempotencyKey: crypto.randomUUID() });
const what = ({ step, names }: PlannedMail) => `${mailNames[step.kind]} to ${names.candidate}`;

export const sendNow = (mail: PlannedMail): MailAction => ({
  run: () => api.sendStepNow({ params: params(mail) }, press()),
  done: `${what(mail)}: on its way.`,
});

export const skip = (mail: PlannedMail): MailAction => ({
  run: () => api.skipStep({ params: params(mail) }, press()),
  done: `${what(mail)}: skipped.`,
});

export const move = (mail: PlannedMail, date: string): MailAction => ({
  run: () => api.moveStep({ params: params(mail), body: { date } }, press()),
  done: `${what(mail)}: moved.`,
});

/** One that is paused already, or closed meanwhile, is as it should be. */
const isAsWished = (problem: ClientProblem): boolean =>
  problem.code === 'submission/already-paused' || problem.code === 'submission/closed';

/**
 * Pauses the coaching mails of every open submission of a candidate one may see. The first refusal ends it; pressed
 * again it goes on where it was.
 */
export const pauseAll = ({ candidateId, names }: PlannedMail): MailAction => ({
  run: async () => {
    const all = orThrow(
      await api.listCandidateSubmissions({ params: { candidateId }, query: { limit: 100 } }),
    );
    for (const { id, closed } of all.items) {
      if (closed) continue;
      const reply = await api.pauseSubmission({ params: { submissionId: id } }, press());
      if (!reply.ok && !isAsWished(reply.problem)) throw new ProblemError(reply.problem);
    }
    return { ok: true, data: undefined } as Result<unknown>;
  },
  done: `Coaching mails to ${names.candidate} are paused; confirmations and reminders go on.`,
});

export const resume = ({ submissionId, names }: PlannedMail): MailAction => ({
  run: () => api.resumeSubmission({ params: { submissionId } }, press()),
  done: `Mails to ${names.candidate} go on.`,
});
