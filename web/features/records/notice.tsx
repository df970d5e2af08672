import type { ReactNode } from 'react';
import styles from './records.module.css';

interface Props {
  /** `waiting`: somebody should look. `bad`: it was refused, or is broken. `calm`: good to know. */
  readonly tone: 'waiting' | 'bad' | 'calm';
  readonly title?: string;
  /** `alert` interrupts; `status` waits its turn; left out where it was there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

/** Something to know before one goes on, in the colours of its weight. */
export const Notice = ({ tone, title, role, children }: Props) => (
  <div className={styles.notice} data-tone={tone} role={role}>
    {title ? <strong>{title}</strong> : null}
    {children}
  </div>
);
