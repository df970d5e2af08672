'use client';
import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { describeDate, describeMoment } from '../when/describe-moment.ts';
import { PhraseField } from '../when/phrase-field.tsx';
import { readDatePhrase, readMomentPhrase } from '../when/read-phrase.ts';
import { writeDate, writeMoment } from '../when/write-phrase.ts';
import classes from './submission.module.css';
import type { Sent } from './use-commands.ts';

interface Chosen {
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` in `datetime`. */
  readonly at: string;
  readonly durationMinutes?: number;
}

interface Props {
  readonly label: string;
  readonly mode: 'date' | 'datetime';
  /** As the API has it now; empty: there is none. */
  readonly initial: string;
  readonly durationMinutes?: number;
  readonly timeZone: string;
  readonly today: string;
  readonly save: string;
  readonly busy: boolean;
  readonly onSave: (chosen: Chosen) => Promise<Sent>;
  readonly onClose: () => void;
  /** What else follows from this choice. */
  readonly consequence?: (chosen: Chosen) => string | undefined;
  readonly children?: ReactNode;
}

/** Asks for a day or a time. A refusal stands at the field, and what was typed stays. */
export default function WhenEditor({
  label,
  mode,
  initial,
  durationMinutes = 60,
  timeZone,
  today,
  save,
  busy,
  onSave,
  onClose,
  consequence,
  children,
}: Props) {
  const write = mode === 'date' ? writeDate : writeMoment;
  const [value, setValue] = useState(initial === '' ? '' : write(initial));
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const chosen = chosenBy(value, mode, today);
  const meaning = chosen.ok
    ? mode === 'date'
      ? describeDate(chosen.at, today)
      : describeMoment(
          { startsAt: chosen.at, durationMinutes: chosen.durationMinutes ?? durationMinutes },
          timeZone,
          today,
        )
    : undefined;
  const submit = async () => {
    if (!chosen.ok) return setRefusal(chosen.message);
    const sent = await onSave(chosen);
    if (sent.done) return onClose();
    setRefusal(sent.message);
    field.current?.focus();
  };
  const also = chosen.ok ? consequence?.(chosen) : undefined;
  return (
    <form
      aria-label={label}
      className={classes.editor}
      data-takes-escape
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Stack gap="xs">
        <PhraseField
          label={label}
          mode={mode}
          value={value}
          inputRef={field}
          onChange={(typed) => {
            setValue(typed);
            setRefusal(undefined);
          }}
          meaning={meaning}
          problem={chosen.ok ? undefined : chosen.message}
          error={refusal}
          picked={chosen.ok ? chosen.at : initial.slice(0, 16)}
        />
        {also ? <Text size="sm">{also}</Text> : null}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={busy}>
            {save}
          </Button>
          {children}
          <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
            Close
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Typed = (Chosen & { readonly ok: true }) | { readonly ok: false; readonly message: string };

function chosenBy(value: string, mode: Props['mode'], today: string): Typed {
  if (mode === 'date') {
    const read = readDatePhrase(value, today);
    return read.ok ? { ok: true, at: read.date } : read;
  }
  const read = readMomentPhrase(value, today);
  if (!read.ok) return read;
  const { startsAt: at, durationMinutes } = read;
  return { ok: true, at, ...(durationMinutes === undefined ? {} : { durationMinutes }) };
}
