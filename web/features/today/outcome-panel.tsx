'use client';

import type { Outcome } from '@afterword/core/interview/interview';
import { Button } from '@mantine/core';
import rowStyles from '../../ui/rows.module.css';
import { outcomeNames } from '../submission/words.ts';
import type { PanelProps } from './row-panel.tsx';
import { sayOutcome } from './settlements.ts';
import styles from './today.module.css';

const choices: readonly Outcome[] = ['took-place', 'postponed', 'candidate-no-show', 'client-no-show'];

/** What happened at an interview. Anything but "took place" ends its coaching. */
export const OutcomePanel = ({ row, settle, close }: PanelProps) => (
  <fieldset className={styles.panel}>
    <legend>What happened?</legend>
    <div className={rowStyles.panelActions}>
      {choices
        .filter((outcome) => outcome !== 'took-place' || row.kind === 'say-outcome')
        .map((outcome, index) => (
          <Button
            key={outcome}
            size="xs"
            variant="default"
            autoFocus={index === 0}
            onClick={() => {
              close();
              void settle(row, sayOutcome(row, outcome));
            }}
          >
            {outcomeNames[outcome]}
          </Button>
        ))}
    </div>
    <p className={styles.soft}>
      Unless it took place, the e-mails about it end; you may log the next interview.
    </p>
  </fieldset>
);
