import type { SettingsPreview } from '@afterword/contracts/resources/settings';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** What saving would move, and how sure that is. */
export function impactWords({ steps, submissions, looked, complete }: SettingsPreview): string {
  const what = `${counted(steps, 'unsent step', 'unsent steps')} of ${counted(submissions, 'submission', 'submissions')}`;
  if (complete) return steps === 0 ? 'Saving moves no unsent step.' : `Saving moves ${what}.`;
  const some = `the first ${looked.toLocaleString('en-US')} submissions`;
  return steps === 0
    ? `Saving moves no unsent step of ${some}; there are more, which were not counted.`
    : `Saving moves more than ${what}: ${some} were counted, and there are more.`;
}
