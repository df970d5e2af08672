'use client';

import styles from './bare-screen.module.css';

export interface ErrorScreenProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/**
 * Says that it is our fault, that nothing was lost, and offers the two things one can do. Plain elements: what failed
 * may be the components, and every page carries this.
 */
export const ErrorMessage = ({ error, reset }: ErrorScreenProps) => (
  <div role="alert" className={styles.message}>
    <h1>This page could not be shown</h1>
    <p>
      Something went wrong on our side. What was saved is safe. Try again; most of the time that is enough.
    </p>
    <p className={styles.actions}>
      <button type="button" className={styles.action} onClick={reset}>
        Try again
      </button>
      <a href="/">Start page</a>
    </p>
    {error.digest ? <p className={styles.soft}>If you report it, name this number: {error.digest}</p> : null}
  </div>
);
