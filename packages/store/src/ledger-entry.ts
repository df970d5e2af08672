import type { Division } from '@afterword/core/division/division';
import { skipReasons } from '@afterword/core/follow-up/step';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { Message } from '@afterword/core/message/message';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import type { LedgerEntry } from './items.ts';

/** A mail as the ledger shows it, by when it was claimed. */
export const mailEntry = ({
  id,
  submissionId,
  division,
  interviewId,
  step,
  kind,
  state,
  claimedAt,
  settledAt,
  detail,
}: Message): LedgerEntry => ({
  kind: 'mail',
  id,
  submissionId,
  division,
  interviewId,
  step,
  stepKind: kind,
  state,
  at: claimedAt,
  settledAt,
  detail,
});

/** Where an event stands among those of its submission; part of its key. */
export interface EventPlace {
  readonly submissionId: SubmissionId;
  readonly division: Division;
  readonly version: number;
  readonly index: number;
}

/** A step that was not sent, as the ledger shows it; `undefined` for every other event. */
export function skipEntry(
  { type, at, by, interviewId, step, data }: SubmissionEvent,
  { submissionId, division, version, index }: EventPlace,
): LedgerEntry | undefined {
  const reason = skipReasons.find((known) => known === data?.reason);
  if (type !== 'StepSkipped' || interviewId === undefined || step === undefined || !reason) return undefined;
  const id = `${submissionId}.${version}.${index}`;
  return { kind: 'skipped', id, submissionId, division, interviewId, step, at, reason, by };
}
