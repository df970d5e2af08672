'use client';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type Ref, useRef, useState } from 'react';
import classes from './phrase-field.module.css';
import { writeDate, writeMoment } from './write-phrase.ts';

interface Props {
  readonly label: string;
  readonly mode: 'date' | 'datetime';
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How it was understood, in full; shown under the field. */
  readonly meaning?: string | undefined;
  readonly hint?: string;
  /** Why it cannot be understood: said once the person has left the field. */
  readonly problem?: string | undefined;
  /** What the rules refuse: said at once. */
  readonly error?: string | undefined;
  /** The same as the picker takes it; where it opens. */
  readonly picked?: string | undefined;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly size?: 'xs' | 'sm';
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Where typing begins in a dialog. */
  readonly isFirst?: boolean;
}

/** A day or a time, typed as people say it or picked in the browser's own calendar. */
export function PhraseField({
  label,
  mode,
  value,
  onChange,
  meaning,
  hint,
  problem,
  error,
  picked,
  placeholder,
  required = false,
  size = 'sm',
  inputRef,
  isFirst = false,
}: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      label={label}
      withAsterisk={required}
      autoComplete="off"
      size={size}
      ref={inputRef}
      data-autofocus={isFirst || undefined}
      placeholder={placeholder ?? (mode === 'date' ? 'fri, Nov 30, in two weeks' : 'tue 2pm, Dec 3 14:30')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={meaning ?? hint}
      descriptionProps={{ className: meaning ? classes.meaning : classes.hint }}
      error={error ?? (left && value.trim() !== '' ? problem : undefined)}
      value={value}
      // Not at once: a sentence that appears between press and release moves the button away from under the mouse.
      onBlur={() => setTimeout(() => setLeft(true), 300)}
      onChange={(event) => {
        setLeft(false);
        onChange(event.currentTarget.value);
      }}
      rightSection={
        <>
          <input
            ref={picker}
            className={classes.picker}
            type={mode === 'date' ? 'date' : 'datetime-local'}
            tabIndex={-1}
            aria-hidden
            value={picked ?? ''}
            onChange={(event) => {
              const at = event.currentTarget.value;
              if (at) onChange(mode === 'date' ? writeDate(at) : writeMoment(at));
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Open the calendar"
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        </>
      }
    />
  );
}
