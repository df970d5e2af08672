import type { ReactNode } from 'react';
import { Wordmark } from '../../ui/wordmark.tsx';
import styles from './bare-screen.module.css';

/** A page outside the shell, with one thing to say: sign-in, an error, an address that leads nowhere. */
export const BareScreen = ({ children }: { readonly children: ReactNode }) => (
  <main className={styles.screen}>
    <div className={styles.card}>
      <Wordmark />
      {children}
    </div>
  </main>
);
