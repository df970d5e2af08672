import { Button } from '@mantine/core';
import styles from './rows.module.css';

interface Props {
  /** What submitting the form does, in its words. */
  readonly label: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly close: () => void;
}

/** The two ways out of a small form that opens in a row. */
export const PanelActions = ({ label, busy, disabled = false, close }: Props) => (
  <div className={styles.panelActions}>
    <Button size="xs" type="submit" loading={busy} disabled={disabled}>
      {label}
    </Button>
    <Button size="xs" variant="default" onClick={close}>
      Close
    </Button>
  </div>
);
