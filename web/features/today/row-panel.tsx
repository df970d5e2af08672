'use client';

import type { TodayRow } from '@afterword/contracts/resources/today';
import { exhausted } from '@afterword/core/kernel/exhaustive';
import { AddressPanel } from './address-panel.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { PointsPanel } from './points-panel.tsx';
import type { PanelName } from './row-actions.ts';
import { sendNow, skip } from './settlements.ts';
import type { Settling } from './use-settle.ts';

export interface PanelProps<Row = Extract<TodayRow, { readonly interviewId: string }>> {
  readonly row: Row;
  readonly settle: Settling['settle'];
  readonly close: () => void;
}

/** What a row asks before it can do its action; below the row, so that what it is about stays in sight. */
export default function RowPanel({ panel, ...props }: PanelProps & { readonly panel: PanelName }) {
  const { row } = props;
  switch (panel) {
    case 'answer':
      return <AnswerPanel {...props} />;
    case 'outcome':
      return <OutcomePanel {...props} />;
    case 'points':
      return <PointsPanel {...props} />;
    case 'address':
      return row.kind === 'correct-address' ? <AddressPanel {...props} row={row} /> : null;
    case 'skip':
      return row.kind === 'decide-step' ? (
        <ConfirmPanel
          {...props}
          text="This e-mail will not be sent, and skipping cannot be undone. Later ones keep their dates."
          yes="Skip it"
          settlement={() => skip(row)}
        />
      ) : null;
    case 'send-at-night':
      return row.kind === 'decide-step' ? (
        <ConfirmPanel
          {...props}
          text="It is night for the candidate. Mails rest from 9 PM to 8 AM, unless you send this one now."
          yes="Send it now"
          settlement={() => sendNow(row)}
        />
      ) : null;
    default:
      return exhausted(panel);
  }
}
