'use client';

import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { useMe } from '../../client/use-me.ts';
import styles from './board.module.css';
import { type BoardFilters, noFilters } from './filters.ts';

interface Props {
  readonly filters: BoardFilters;
  readonly change: (changes: Partial<BoardFilters>) => void;
}

const stalenessOptions = [
  { value: 'any', label: 'Any wait' },
  { value: 'slow', label: 'Slow and stale' },
  { value: 'stale', label: 'Stale only' },
];

/** Which cards are shown: by words, by recruiter, by how long they stand still. */
export function FilterBar({ filters, change }: Props) {
  const { data: me } = useMe();
  const { data: users } = useQuery({
    queryKey: ['users'],
    queryFn: async ({ signal }) => orThrow(await api.listUsers({ query: { limit: 100 } }, { signal })).items,
    staleTime: 5 * 60_000,
  });
  const [text, setText] = useState(filters.text);
  // "Back", or a link that carries other filters.
  useEffect(() => setText(filters.text), [filters.text]);
  const write = (value: string) => {
    setText(value);
    change({ text: value });
  };
  const colleagues = (users ?? []).filter(({ id, active }) => active && id !== me?.user.id);
  return (
    <search className={styles.filters} aria-label="Filter the board">
      <TextInput
        size="xs"
        className={styles.text}
        aria-label="Candidate, client or job"
        placeholder="Candidate, client or job"
        maxLength={100}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          text ? <CloseButton size="sm" aria-label="Clear the text" onClick={() => write('')} /> : null
        }
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        className={styles.select}
        aria-label="Recruiter"
        value={filters.owner}
        onChange={({ currentTarget }) => change({ owner: currentTarget.value })}
        data={[
          { value: noFilters.owner, label: 'All recruiters' },
          { value: 'mine', label: 'Only mine' },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          // Named in the address, but not (yet) known here: the choice still shows what is filtered.
          ...(['all', 'mine', ...colleagues.map(({ id }) => id)].includes(filters.owner)
            ? []
            : [{ value: filters.owner, label: 'One recruiter' }]),
        ]}
      />
      <NativeSelect
        size="xs"
        className={styles.select}
        aria-label="How long they wait"
        value={filters.staleness}
        onChange={({ currentTarget }) =>
          change({ staleness: currentTarget.value as BoardFilters['staleness'] })
        }
        data={stalenessOptions}
      />
    </search>
  );
}
