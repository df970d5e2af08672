'use client';
import { useEffect, useState } from 'react';
import styles from './candidate-link.module.css';

/** Shows only where scripts run; without them the text is there to be selected. */
export function CopyButton({ text }: { readonly text: string }) {
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
      <span aria-live="polite">{copied ? 'Copied' : 'Copy the note'}</span>
    </button>
  );
}
