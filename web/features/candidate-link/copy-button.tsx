'use client';
import { useEffect, useState } from 'react';
import styles from './candidate-link.module.css';

interface Props {
  readonly text: string;
  readonly label: string;
  /** Said once it is in the clipboard. */
  readonly done: string;
}

/** Shows only where scripts run; without them the text is there to be selected. */
export function CopyButton({ text, label, done }: Props) {
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setReady(Boolean(navigator.clipboard)), []);
  if (!ready) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" className={styles.quiet} onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}
