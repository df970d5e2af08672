import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';

/** Alarm clocks, one per submission and moment. Setting one twice or removing one that is gone is no fault. */
export interface Alarms {
  set(submissionId: SubmissionId, at: EpochSeconds): Promise<void>;
  remove(submissionId: SubmissionId, at: EpochSeconds): Promise<void>;
}
