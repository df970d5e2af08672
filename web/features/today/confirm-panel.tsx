'use client';

import { Button } from '@mantine/core';
import rowStyles from '../../ui/rows.module.css';
import type { PanelProps } from './row-panel.tsx';
import type { Settlement } from './settlements.ts';
import styles from './today.module.css';

interface Props extends PanelProps {
  readonly text: string;
  readonly yes: string;
  readonly settlement: () => Settlement;
}

/** Asks once before what cannot be taken back. */
export const ConfirmPanel = ({ row, settle, close, text, yes, settlement }: Props) => (
  <div className={styles.panel}>
    <p>{text}</p>
    <div className={rowStyles.panelActions}>
      <Button
        size="xs"
        data-autofocus
        autoFocus
        onClick={() => {
          close();
          void settle(row, settlement());
        }}
      >
        {yes}
      </Button>
      <Button size="xs" variant="default" onClick={close}>
        Leave it
      </Button>
    </div>
  </div>
);
