'use client';
import { useEffect, useRef } from 'react';
import { inThisTab } from '../../client/kept-text.ts';
import { readKeptPoints, writeKeptPoints } from './kept-points.ts';

interface Props {
  readonly token: string;
  readonly saved: readonly string[];
  /** The page says that what was typed is saved. */
  readonly isDone: boolean;
}

/**
 * Keeps the talking points of the form it stands in until they are saved: in this tab of their own browser, so in no
 * address and no log. Without scripts, they are typed again.
 */
export function KeepPoints({ token, saved, isDone }: Props) {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    const key = `afterword.points.${token}`;
    if (isDone) inThisTab.write(key, null);
    const fields = [...form.querySelectorAll<HTMLInputElement>('input[name="point"]:not([type="hidden"])')];
    for (const [index, text] of readKeptPoints(inThisTab.read(key), saved).entries()) {
      const field = fields[index];
      // Not over what is being typed already.
      if (field && field.value === field.defaultValue) field.value = text;
    }
    const keep = () =>
      inThisTab.write(key, writeKeptPoints({ saved, typed: fields.map(({ value }) => value) }));
    form.addEventListener('submit', keep);
    return () => form.removeEventListener('submit', keep);
  }, [token, saved, isDone]);
  return <span ref={here} hidden />;
}
