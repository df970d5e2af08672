import { minutes } from '@afterword/core/kernel/time';

/** A job that shows no progress for so long is started again by the sweep: its message may be lost. */
export const lookAfterSeconds = minutes(10);
