import type { TodayRow } from '@afterword/contracts/resources/today';
import {
  closeAsNoResponse,
  confirmAnswer,
  finishTask,
  keepOpen,
  keepOrderOpen,
  type Settlement,
  sayOutcome,
  sendNow,
  settleReminder,
  takeBackAnswer,
} from './settlements.ts';

/** What a row may open below itself to ask for more. */
export type PanelName = 'answer' | 'outcome' | 'points' | 'address' | 'skip' | 'send-at-night';

export type RowAction =
  | { readonly kind: 'settle'; readonly label: string; readonly settlement: () => Settlement }
  | { readonly kind: 'ask'; readonly label: string; readonly panel: PanelName }
  | { readonly kind: 'log-interview'; readonly label: string; readonly submission: string }
  | { readonly kind: 'open'; readonly label: string; readonly href: string };

const settle = (label: string, settlement: () => Settlement): RowAction => ({
  kind: 'settle',
  label,
  settlement,
});
const ask = (label: string, panel: PanelName): RowAction => ({ kind: 'ask', label, panel });

/** What a row offers. The first is its obvious action; it is also what Enter does. */
export function actionsOf(row: TodayRow): readonly [RowAction, ...RowAction[]] {
  switch (row.kind) {
    case 'confirm-answer':
      return [settle('Confirm', () => confirmAnswer(row)), settle('Not so', () => takeBackAnswer(row))];
    case 'decide-step': {
      const skipIt = ask('Skip', 'skip');
      // It may have arrived, so it is not sent again; the candidate knows.
      if (row.why === 'outcome-unknown') return [skipIt];
      return row.quiet
        ? [ask('Send now', 'send-at-night'), skipIt]
        : [settle('Send now', () => sendNow(row)), skipIt];
    }
    case 'say-outcome':
      return [ask('Say what happened', 'outcome')];
    case 'what-next':
      return [{ kind: 'log-interview', label: 'Log the next one', submission: row.submissionId }];
    case 'close-as-no-response':
      return [settle('Close it', () => closeAsNoResponse(row)), settle('Keep open', () => keepOpen(row))];
    case 'closes-soon':
      return [settle('Keep open', () => keepOpen(row)), ask('They answered', 'answer')];
    case 'correct-address':
      return [ask(row.address === 'none' ? 'Add address' : 'Correct address', 'address')];
    case 'interview-today':
      return [ask('Talking points', 'points')];
    case 'interview-ended':
      return [
        ask('Talking points', 'points'),
        settle('It took place', () => sayOutcome(row, 'took-place')),
        ask('It did not', 'outcome'),
      ];
    case 'past-decision-date':
      return [ask('They answered', 'answer')];
    case 'placement-ends-soon':
    case 'guarantee-ends-soon':
      return [
        settle('Seen to', () => settleReminder(row)),
        { kind: 'open', label: 'Change the dates', href: `/placements?division=${row.division}` },
      ];
    case 'job-order-stale':
      return [
        settle('Still wanted', () => keepOrderOpen(row)),
        { kind: 'open', label: 'Look at it', href: `/job-orders/${row.jobOrderId}` },
      ];
    case 'task': {
      const done = settle('Done', () => finishTask(row));
      return row.task.kind === 'mentioned' && row.about
        ? [{ kind: 'open', label: 'Read it', href: `/submissions/${row.about.submissionId}#notes` }, done]
        : [done];
    }
  }
}
