import type { Result } from '@afterword/contracts/client';
import type { AnswerBody } from '@afterword/contracts/resources/submissions';
import type { TodayRow } from '@afterword/contracts/resources/today';
import type { Outcome } from '@afterword/core/interview/interview';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { mailNames, outcomeNames } from '../submission/words.ts';

/** What settles a row: sent as a command, said once it is done, taken back where the API can. */
export interface Settlement {
  readonly run: (confirmed: boolean) => Promise<Result<unknown>>;
  readonly done: string;
  /**
   * How long the row stays: `until-done`, where something was typed that must not get lost; `always`, where it shows what
   * still is. Left out: it is gone at once, and back where it was refused.
   */
  readonly stays?: 'until-done' | 'always';
  readonly undo?: { readonly run: () => Promise<Result<unknown>>; readonly done: string };
}

type Row<Kind extends TodayRow['kind']> = Extract<TodayRow, { readonly kind: Kind }>;
type SubmissionRow = Extract<TodayRow, { readonly submissionId: string }>;
/** About an interview, where others are about a placement. */
type InterviewRow = Extract<SubmissionRow, { readonly interviewId: string }>;
type PlacementRow = Exclude<SubmissionRow, InterviewRow>;
type StepRow = Row<'decide-step'>;

/** One key for all tries of one press: a lost reply is not a second command. */
const oncePressed = () => ({ idempotencyKey: crypto.randomUUID() });

const on = ({ submissionId }: SubmissionRow) => ({ params: { submissionId } });
const at = ({ submissionId, interviewId }: InterviewRow) => ({ params: { submissionId, interviewId } });
const step = (row: StepRow) => ({ params: { ...at(row).params, step: row.step } });

export function sendNow(row: StepRow): Settlement {
  const press = oncePressed();
  return {
    run: () => api.sendStepNow(step(row), press),
    done: `${mailNames[row.stepKind]} to ${row.names.candidate}: on its way.`,
  };
}

export function skip(row: StepRow): Settlement {
  const press = oncePressed();
  return {
    run: () => api.skipStep(step(row), press),
    done: `${mailNames[row.stepKind]} to ${row.names.candidate}: skipped.`,
  };
}

export function confirmAnswer(row: Row<'confirm-answer'>): Settlement {
  const press = oncePressed();
  return { run: () => api.confirmAnswer(on(row), press), done: `${row.names.candidate}: answer confirmed.` };
}

export function takeBackAnswer(row: Row<'confirm-answer'>): Settlement {
  const press = oncePressed();
  return {
    run: () => api.undoAnswer(on(row), press),
    done: `${row.names.candidate}: taken back, the plan goes on.`,
  };
}

export function keepOpen(row: SubmissionRow): Settlement {
  const press = oncePressed();
  return { run: () => api.keepSubmissionOpen(on(row), press), done: `${row.names.candidate} stays open.` };
}

/** A placement's reminder: seen to. */
export function settleReminder(row: PlacementRow): Settlement {
  const press = oncePressed();
  const about = row.kind === 'placement-ends-soon' ? 'end' : 'guarantee';
  return {
    run: () => api.settlePlacementReminder({ params: { submissionId: row.submissionId, about } }, press),
    done: `${row.names.candidate}: off the list.`,
  };
}

export function closeAsNoResponse(row: Row<'close-as-no-response'>): Settlement {
  const press = oncePressed();
  return {
    run: () => api.moveStage({ ...on(row), body: { to: 'no-response', confirmed: true } }, press),
    done: `${row.names.candidate}: closed as No response.`,
    undo: {
      run: () => api.reopenSubmission({ ...on(row), body: { confirmed: true } }, oncePressed()),
      done: `${row.names.candidate} is open again.`,
    },
  };
}

export function sayOutcome(row: InterviewRow, outcome: Outcome): Settlement {
  const press = oncePressed();
  return {
    run: () => api.recordOutcome({ ...at(row), body: { outcome } }, press),
    done: `${row.names.candidate}: ${outcomeNames[outcome].toLowerCase()}.`,
  };
}

export function sayAnswer(row: InterviewRow, answer: AnswerBody['answer'], until: string | null): Settlement {
  const press = oncePressed();
  return {
    run: (confirmed) =>
      api.recordAnswer(
        {
          ...on(row),
          body: {
            interviewId: row.interviewId,
            answer,
            ...(until ? { until } : {}),
            ...(confirmed ? { confirmed } : {}),
          },
        },
        confirmed ? oncePressed() : press,
      ),
    done: `${row.names.candidate}: the employer’s answer is recorded.`,
    stays: 'until-done',
  };
}

/** @param before What was noted until now, for the way back. */
export function notePoints(
  row: InterviewRow,
  talkingPoints: readonly string[],
  before: readonly string[],
): Settlement {
  const put = (points: readonly string[]) =>
    api.setTalkingPoints({ ...at(row), body: { talkingPoints: [...points] } });
  return {
    run: () => put(talkingPoints),
    done: `Talking points for ${row.names.candidate}: saved.`,
    stays: row.kind === 'interview-today' ? 'always' : 'until-done',
    undo: { run: () => put(before), done: `Talking points for ${row.names.candidate}: as they were.` },
  };
}

/** The address is the candidate's: all their submissions plan anew. */
export function correctAddress(row: Row<'correct-address'>, email: string): Settlement {
  const { candidateId } = row;
  return {
    run: async () => {
      const { version } = orThrow(await api.getCandidate({ params: { candidateId } }));
      return api.changeCandidate({ params: { candidateId }, ifMatch: version, body: { email } });
    },
    done: `${row.names.candidate}: address saved; what still helps is planned anew.`,
    stays: 'until-done',
  };
}

/** Asked again once nothing has moved for as long as now. */
export function keepOrderOpen(row: Row<'job-order-stale'>): Settlement {
  const press = oncePressed();
  return {
    run: () => api.keepJobOrderOpen({ params: { jobOrderId: row.jobOrderId } }, press),
    done: `${row.title} stays open.`,
  };
}

export function finishTask(row: Row<'task'>): Settlement {
  const press = oncePressed();
  return {
    run: () => api.finishTask({ params: { taskId: row.task.id }, ifMatch: row.task.version }, press),
    done: 'Noted as done.',
  };
}
