import type { TodayRow } from '@afterword/contracts/resources/today';
import { isMention } from './is-mention.ts';

type GroupName = 'decide' | 'today' | 'ended' | 'closing' | 'overdue' | 'placements' | 'orders' | 'trouble';

export interface Group {
  readonly name: GroupName;
  readonly title: string;
  readonly rows: readonly TodayRow[];
}

/** In the order of the page: what holds a candidate up comes first, what our own machinery asks last. */
const titles: Readonly<Record<GroupName, string>> = {
  decide: 'Waits for you',
  today: 'Interviews today',
  ended: 'How did it go?',
  closing: 'About to close',
  overdue: 'Employers past their date',
  placements: 'Placements about to end',
  orders: 'Job orders standing still',
  trouble: 'Out of the ordinary',
};

const groupOf: Readonly<Record<TodayRow['kind'], GroupName>> = {
  'confirm-answer': 'decide',
  'decide-step': 'decide',
  'say-outcome': 'decide',
  'what-next': 'decide',
  'correct-address': 'decide',
  'interview-today': 'today',
  'interview-ended': 'ended',
  'closes-soon': 'closing',
  'close-as-no-response': 'closing',
  'past-decision-date': 'overdue',
  'placement-ends-soon': 'placements',
  'guarantee-ends-soon': 'placements',
  'job-order-stale': 'orders',
  task: 'trouble',
};

/** Names a row as long as it asks the same: an answer to an older question is none to a newer one. */
export function rowKey(row: TodayRow): string {
  if (row.kind === 'task') return `task/${row.task.id}/${row.task.version}`;
  if (row.kind === 'job-order-stale') return [row.kind, row.jobOrderId, row.since].join('/');
  return [row.kind, row.submissionId, 'interviewId' in row ? row.interviewId : '', row.since].join('/');
}

/** What a row is sorted by: what comes next where something comes, else what waits longest. */
function order(row: TodayRow): string {
  switch (row.kind) {
    case 'interview-today':
      return row.start;
    case 'closes-soon':
      return row.closesAt;
    default:
      return row.since;
  }
}

/** The page: groups that have rows, each in its order. A row that two pages brought shows once. */
export function groupRows(rows: readonly TodayRow[]): readonly Group[] {
  const once = [...new Map(rows.map((row) => [rowKey(row), row])).values()];
  return (Object.keys(titles) as GroupName[]).flatMap((name) => {
    const own = once
      .filter((row) => (isMention(row) ? 'decide' : groupOf[row.kind]) === name)
      .sort((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0));
    return own.length > 0 ? [{ name, title: titles[name], rows: own }] : [];
  });
}
