'use client';
import type { PlainDate } from '@afterword/core/kernel/time';
import { useCallback, useEffect, useState } from 'react';
import { inThisTab } from '../../client/kept-text.ts';
import { useUnloadQuestion } from '../../client/use-unload-question.ts';
import { draftKey, isChanged, readDraft, writeDraft } from './draft.ts';
import type { FormValues } from './form-values.ts';

/** Whether a half-typed interview waits to be gone on with. */
export const isDraftKept = (about: string | undefined): boolean => inThisTab.read(draftKey(about)) !== null;

/**
 * The form's values, kept in this tab at every change, so that neither a reload nor an ended session loses them;
 * leaving a half-typed interview asks first.
 */
export function useDraft(about: string | undefined, start: FormValues, today: PlainDate) {
  const key = draftKey(about);
  const [kept] = useState(() => readDraft(inThisTab.read(key), start, today));
  const [values, setValues] = useState(kept ?? start);
  const [restored, setRestored] = useState(kept !== undefined);
  const [done, setDone] = useState(false);
  const dirty = !done && isChanged(values, start);

  useEffect(
    () => inThisTab.write(key, dirty ? writeDraft(values, today) : null),
    [key, dirty, values, today],
  );
  useUnloadQuestion(dirty);

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
      inThisTab.write(key, null);
      setDone(true);
    },
  };
}
