'use client';
import { useCallback, useEffect, useState } from 'react';
import { draftKey, isChanged, readDraft, writeDraft } from './draft.ts';
import type { FormValues } from './form-values.ts';

// Storage may be denied (a browser's privacy settings): the form works without it.
const storage = {
  read: (key: string): string | null => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write: (key: string, text: string | null): void => {
    try {
      if (text === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    } catch {
      // Nothing to keep it in.
    }
  },
};

/** Whether a half-typed interview waits to be gone on with. */
export const isDraftKept = (submissionId: string | undefined): boolean =>
  storage.read(draftKey(submissionId)) !== null;

/**
 * The form's values, kept in this tab at every change, so that neither a reload nor an ended session loses them;
 * leaving a half-typed interview asks first.
 */
export function useDraft(submissionId: string | undefined, start: FormValues) {
  const key = draftKey(submissionId);
  const [kept] = useState(() => readDraft(storage.read(key), start));
  const [values, setValues] = useState(kept ?? start);
  const [restored, setRestored] = useState(kept !== undefined);
  const [done, setDone] = useState(false);
  const dirty = !done && isChanged(values, start);

  useEffect(() => storage.write(key, dirty ? writeDraft(values) : null), [key, dirty, values]);
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  const change = useCallback(
    (changes: Partial<FormValues>) => setValues((before) => ({ ...before, ...changes })),
    [],
  );
  return {
    values,
    change,
    /** What was typed before is back. */
    restored,
    startOver: () => {
      setValues(start);
      setRestored(false);
    },
    /** It was logged: nothing is left to keep. */
    finish: () => {
      storage.write(key, null);
      setDone(true);
    },
  };
}
