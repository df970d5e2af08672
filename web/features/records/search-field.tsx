'use client';

import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import styles from './records.module.css';
import { arrived, type SearchText, sent, toSend, typed } from './search-text.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

const pauseMs = 200;

/** Looks for what a name begins with, once typing pauses. */
export function SearchField({ label, value, change }: Props) {
  const [search, setSearch] = useState<SearchText>({ text: value, value, pending: [] });
  useEffect(() => setSearch((before) => (before.value === value ? before : arrived(before, value))), [value]);
  const next = toSend(search);
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => {
      setSearch((before) => sent(before, next));
      change(next);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [next, change]);
  return (
    <TextInput
      className={styles.search ?? ''}
      size="sm"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        search.text ? (
          <CloseButton
            size="sm"
            aria-label="Clear the search"
            onClick={() => {
              setSearch((before) => sent(typed(before, ''), ''));
              change('');
            }}
          />
        ) : null
      }
      value={search.text}
      onChange={({ currentTarget: { value: text } }) => setSearch((before) => typed(before, text))}
    />
  );
}
