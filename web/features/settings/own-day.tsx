'use client';

import type { PlainDate } from '@afterword/core/kernel/time';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import recordStyles from '../records/records.module.css';
import { type CalendarValues, dayErrors, withDay } from './calendar-values.ts';
import styles from './settings.module.css';

interface Props {
  readonly values: CalendarValues;
  readonly today: PlainDate;
  readonly change: (changes: Partial<CalendarValues>) => void;
}

/** A day that no preset knows: a bridge day, the agency's outing. */
export function OwnDay({ values, today, change }: Props) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<ReturnType<typeof dayErrors>>({});
  const add = (event: FormEvent) => {
    event.preventDefault();
    const found = dayErrors(values, date, name);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    change(withDay(date, name));
    setDate('');
    setName('');
  };
  return (
    <section className={recordStyles.card} aria-label="A day of your own">
      <header>
        <h2>A day of your own</h2>
      </header>
      <form className={styles.fields} onSubmit={add} noValidate>
        <TextInput
          type="date"
          label="Day"
          min={today}
          value={date}
          error={errors.date}
          onChange={({ currentTarget }) => setDate(currentTarget.value)}
        />
        <TextInput
          label="Name"
          placeholder="Office closed"
          value={name}
          error={errors.name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          Add the day
        </Button>
      </form>
    </section>
  );
}
