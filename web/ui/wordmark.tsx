import styles from './wordmark.module.css';

/** The name, with its mark: the closing quotation mark after the last word. */
export const Wordmark = () => (
  <span className={styles.wordmark}>
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="7" className={styles.tile} />
      <path
        className={styles.mark}
        d="M6.6 8.2h4v3.9c0 2.1-1 3.4-3.1 3.9l-.5-1.2c1-.3 1.5-.9 1.5-1.9H6.6zm6.6 0h4v3.9c0 2.1-1 3.4-3.1 3.9l-.5-1.2c1-.3 1.5-.9 1.5-1.9h-1.9z"
      />
    </svg>
    Afterword
  </span>
);
