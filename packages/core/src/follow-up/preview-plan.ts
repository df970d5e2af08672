import type { Division } from '../division/division.ts';
import { logInterview } from '../interview/log-interview.ts';
import type { TimingInput } from '../interview/timing.ts';
import { accept, type Decision } from '../kernel/refusal.ts';
import type { PlainDate, TimeZone } from '../kernel/time.ts';
import type { CandidateFacts, Submission } from '../submission/submission.ts';
import { explainDate } from './explain-date.ts';
import type { Context } from './rules.ts';
import type { Step } from './step.ts';

export interface PreviewPlan extends TimingInput {
  readonly decisionDate: PlainDate | null;
  readonly candidateTimeZone: TimeZone | null;
  readonly division: Division;
}

export interface PreviewedStep {
  readonly step: Step;
  /** The sentence that explains its date. */
  readonly reason: string;
}

const anyCandidate = (timeZone: TimeZone | null): CandidateFacts => ({
  revision: 0,
  timeZone,
  address: 'ok',
  stopped: 'nothing',
  erased: false,
});

/**
 * The plan an interview would get if it were logged now; saves nothing.
 * Refuses what `logInterview` refuses about times and dates.
 */
export function previewPlan(
  { candidateTimeZone, division, decisionDate, ...timing }: PreviewPlan,
  context: Context,
): Decision<readonly PreviewedStep[]> {
  const empty: Submission = {
    id: 'preview',
    candidateId: 'preview',
    clientId: 'preview',
    jobOrderId: 'preview',
    division,
    ownerId: 'preview',
    names: { candidate: '', client: '', jobOrder: '', owner: '' },
    stage: 'submitted',
    stageSince: context.now,
    createdAt: context.now,
    keepOpen: false,
    paused: null,
    pendingAnswer: null,
    placement: null,
    candidate: anyCandidate(candidateTimeZone),
    approveBeforeSend: false,
    basis: context.rules.basis,
    interviews: [],
    linkGeneration: 1,
  };
  const logged = logInterview(
    empty,
    { ...timing, id: 'preview', interviewers: [], place: null, decisionDate },
    context,
  );
  if (!logged.ok) return logged;
  const zone = candidateTimeZone ?? timing.timeZone;
  const steps = logged.value.submission.interviews[0]?.steps ?? [];
  return accept(steps.map((step) => ({ step, reason: explainDate(step, zone) })));
}
