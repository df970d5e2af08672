import { isCoaching, isFollowUp, type StepKind } from '@afterword/core/follow-up/step';
import type { InterviewId } from '@afterword/core/kernel/ids';
import { minutes } from '@afterword/core/kernel/time';
import type { MessageState } from '@afterword/core/message/message';

/** What the audit can find. */
export const brokenCodes = [
  'claim-never-settled',
  'claimed-again-too-early',
  'claimed-three-times',
  'sent-after-a-word',
  'sent-after-an-end',
  'sent-at-a-wrong-hour',
  'sent-three-times',
  'sent-too-early',
  'sent-too-late',
  'sent-twice-too-early',
  'sent-twice-under-one-claim',
  'sent-without-a-mail',
  'step-overdue',
] as const;

/** A promise that was not kept, as far as rows and reports show it. Ids and codes only. */
export interface BrokenPromise {
  readonly invariant: 'I1' | 'I2' | 'I3' | 'etiquette';
  readonly code: (typeof brokenCodes)[number];
  readonly interviewId: InterviewId;
  readonly step: string;
}

/** What a word or an end takes with it; a wider scope holds the narrower ones. */
export type Scope = 'follow-ups' | 'coaching' | 'all';

/** Whether an end of that scope is about a mail of that kind. Not core's own rule: the audit is there to doubt it. */
export function covers(scope: Scope, kind: StepKind): boolean {
  if (scope === 'all') return kind !== 'interview-cancelled';
  return scope === 'coaching' ? isCoaching(kind) : isFollowUp(kind);
}

/** Machines' clocks may differ; nothing is called broken for it. */
export const clockSlackSeconds = minutes(10);

export const wasAccepted: ReadonlySet<MessageState> = new Set([
  'accepted',
  'delivered',
  'delayed',
  'bounced',
  'complained',
]);
