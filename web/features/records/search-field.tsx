'use client';

import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import styles from './records.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

const pauseMs = 200;

/** Looks for what a name begins with, once typing pauses. */
export function SearchField({ label, value, change }: Props) {
  const [text, setText] = useState(value);
  // "Back", or a link that looks for something else.
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => change(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, value, change]);
  return (
    <TextInput
      className={styles.search ?? ''}
      size="sm"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        text ? <CloseButton size="sm" aria-label="Clear the search" onClick={() => change('')} /> : null
      }
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  );
}
