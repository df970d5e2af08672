'use client';

import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { NativeSelect } from '@mantine/core';
import { useMe } from '../../client/use-me.ts';
import styles from './records.module.css';

interface Props {
  readonly value: Division;
  readonly change: (division: Division) => void;
}

/** One of the divisions somebody works in. */
export function DivisionSelect({ value, change }: Props) {
  const { data: me } = useMe();
  const mine = divisions.filter(
    (one) => !me || me.user.role === 'admin' || me.user.divisions.includes(one) || one === value,
  );
  return (
    <NativeSelect
      className={styles.select ?? ''}
      aria-label="Division"
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = divisions.find((one) => one === currentTarget.value);
        if (chosen) change(chosen);
      }}
      data={mine.map((one) => ({ value: one, label: divisionNames[one] }))}
    />
  );
}
