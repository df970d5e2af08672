'use client';

import type { ClientProblem, Result } from '@afterword/contracts/client';
import { useEffect, useRef, useState } from 'react';
import { inThisTab } from '../../client/kept-text.ts';
import { useUnloadQuestion } from '../../client/use-unload-question.ts';
import { readEditDraft, writeEditDraft } from './edit-draft.ts';
import { changesIn, conflictsIn, rebased, type Values } from './merge-edits.ts';

export type Errors = Readonly<Record<string, string>>;

interface Versioned {
  /** 0: it is not saved yet. */
  readonly version: number;
}

interface Options<V extends Values, View extends Versioned> {
  readonly record: View;
  readonly valuesOf: (record: View) => V;
  /**
   * Sends what changed, to be applied to that version alone. `idempotencyKey` stays the same while nothing is changed: a
   * second press after a lost reply makes no second record. `values` is all of it, for what is sent as a whole.
   */
  readonly save: (
    changes: Partial<V>,
    version: number,
    idempotencyKey: string,
    values: V,
  ) => Promise<Result<View>>;
  /** Reads it again, after somebody else was faster. */
  readonly read: () => Promise<Result<View>>;
  readonly onSaved: (record: View) => void;
  /**
   * Where what is typed is kept in this tab until it is saved, so that leaving the page loses nothing. Left out: a
   * dialog, which is not left by accident.
   */
  readonly draft?: { readonly key: string; readonly fields?: readonly string[] };
}

const signedOut =
  'Your session has ended. Sign in again in another tab, then press once more: nothing you typed is lost.';

/** Sentences by the field they are about; `form` for those about none. */
function errorsOf({ code, detail, errors, field }: ClientProblem): Errors {
  if (code === 'auth/missing') return { form: signedOut };
  if (errors && errors.length > 0) {
    return Object.fromEntries(errors.map((error) => [error.field.split('.')[0] || 'form', error.message]));
  }
  return { [field?.split('.')[0] || 'form']: detail };
}

/**
 * A record being edited. Somebody else's save meanwhile costs nothing that was typed: where it was about other fields
 * both go in; where it was about the same one, the person sees both and saves again.
 */
export function useEdit<V extends Values, View extends Versioned>(options: Options<V, View>) {
  const { record, valuesOf, save, read, onSaved, draft } = options;
  const [kept] = useState(() => draft && readEditDraft<V>(inThisTab.read(draft.key), draft.fields));
  const [restored, setRestored] = useState(kept !== undefined);
  const [base, setBase] = useState(() => kept?.base ?? { values: valuesOf(record), version: record.version });
  const [values, setValues] = useState(kept?.values ?? base.values);
  const [errors, setErrors] = useState<Errors>({});
  /** What the others' save says of the fields that were typed here too. */
  const [theirs, setTheirs] = useState<Partial<V>>({});
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const key = useRef(crypto.randomUUID());
  const isChanged = Object.keys(changesIn(base.values, values)).length > 0;
  const draftKey = draft?.key;
  // A page that stays open takes up what others save, as long as nothing is typed in it.
  if (draft && !isChanged && !busy && record.version > base.version) {
    const latest = { values: valuesOf(record), version: record.version };
    setBase(latest);
    setValues(latest.values);
  }

  useEffect(() => {
    if (draftKey) inThisTab.write(draftKey, isChanged ? writeEditDraft({ base, values }) : null);
  }, [draftKey, isChanged, base, values]);
  useUnloadQuestion(draftKey !== undefined && isChanged);

  const saved = (view: View) => {
    if (draftKey) inThisTab.write(draftKey, null);
    onSaved(view);
  };

  const change = (changes: Partial<V>) => {
    key.current = crypto.randomUUID();
    setValues((known) => ({ ...known, ...changes }));
    setErrors((known) =>
      Object.fromEntries(Object.entries(known).filter(([field]) => field !== 'form' && !(field in changes))),
    );
  };

  async function attempt(from: typeof base, typed: V, mayRetry: boolean): Promise<void> {
    const changes = changesIn(from.values, typed);
    // A new one is sent even empty: the API says what is missing, and nothing closes as if it had been saved.
    if (from.version > 0 && Object.keys(changes).length === 0) {
      return saved({ ...record, version: from.version });
    }
    const result = await save(changes, from.version, key.current, typed);
    if (result.ok) return saved(result.data);
    if (result.problem.code !== 'version/stale') return setErrors(errorsOf(result.problem));
    const latest = await read();
    if (!latest.ok) return setErrors(errorsOf(latest.problem));
    const now = { values: valuesOf(latest.data), version: latest.data.version };
    const conflicts = conflictsIn(from.values, typed, now.values);
    const merged = rebased(from.values, typed, now.values);
    setBase(now);
    setValues(merged);
    if (conflicts.length === 0 && mayRetry) return attempt(now, merged, false);
    setTheirs(Object.fromEntries(conflicts.map((key) => [key, now.values[key]])) as Partial<V>);
  }

  const submit = async (): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setErrors({});
    setTheirs({});
    try {
      await attempt(base, values, true);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  return {
    values,
    errors,
    theirs,
    busy,
    isChanged,
    /** What was typed before the page was left is back. */
    restored: restored && isChanged,
    change,
    submit,
    /** Back to what is saved, as far as this page knows. */
    discard: () => {
      setValues(base.values);
      setErrors({});
      setTheirs({});
      setRestored(false);
    },
    takeTheirs: (field: keyof V & string) => {
      change({ [field]: theirs[field] } as Partial<V>);
      setTheirs(({ [field]: _taken, ...rest }) => rest as Partial<V>);
    },
  };
}
