import type { TodayRow } from '@afterword/contracts/resources/today';

/** A colleague's word to whoever looks; every other task is about the machinery, or a mail. */
export const isMention = (row: TodayRow): boolean => row.kind === 'task' && row.task.kind === 'mentioned';
