'use client';

import type { TodayRow } from '@afterword/contracts/resources/today';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { PanelActions } from '../../ui/panel-actions.tsx';
import rowStyles from '../../ui/rows.module.css';
import type { PanelProps } from './row-panel.tsx';
import { correctAddress } from './settlements.ts';
import styles from './today.module.css';

/** The candidate's new address. What is refused stands at the field, and what was typed stays. */
export function AddressPanel({
  row,
  settle,
  close,
}: PanelProps<Extract<TodayRow, { readonly kind: 'correct-address' }>>) {
  const [email, setEmail] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (email.trim() === '') return setRefusal('Type the address first.');
    setBusy(true);
    const refused = await settle(row, correctAddress(row, email.trim()));
    setBusy(false);
    if (refused) setRefusal(refused.sentence);
    else close();
  };
  return (
    <form className={styles.panel} onSubmit={save} noValidate>
      <TextInput
        size="xs"
        type="email"
        autoComplete="off"
        label={`E-mail address of ${row.names.candidate}`}
        placeholder="name@example.com"
        autoFocus
        maxLength={320}
        value={email}
        error={refusal}
        className={rowStyles.field}
        onChange={({ currentTarget }) => {
          setEmail(currentTarget.value);
          setRefusal(undefined);
        }}
      />
      <PanelActions label="Save address" busy={busy} close={close} />
    </form>
  );
}
