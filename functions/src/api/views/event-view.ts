import type { EventView } from '@afterword/contracts/resources/submissions';
import { toIso } from '@afterword/core/kernel/time';
import type { SubmissionEvent } from '@afterword/core/submission/event';

export const eventView = ({ at, data, ...event }: SubmissionEvent): EventView => ({
  ...event,
  at: toIso(at),
  ...(data === undefined ? {} : { data: { ...data } }),
});
