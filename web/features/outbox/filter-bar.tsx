'use client';

import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { NativeSelect } from '@mantine/core';
import { useMe } from '../../client/use-me.ts';
import { useUsers } from '../../client/use-users.ts';
import styles from './outbox.module.css';
import { type OutboxFilters, statesOf } from './outbox-filters.ts';
import { stateLabel } from './outbox-words.ts';

interface Props {
  readonly filters: OutboxFilters;
  readonly change: (changes: Partial<OutboxFilters>) => void;
}

/** Which mails are shown. */
export function FilterBar({ filters, change }: Props) {
  const { data: me } = useMe();
  const { data: users } = useUsers();
  const mine = divisions.filter((one) => me?.user.role === 'admin' || me?.user.divisions.includes(one));
  const colleagues = (users ?? []).filter(({ id, active }) => active && id !== me?.user.id);
  const owners = ['mine', 'all', ...colleagues.map(({ id }) => id)];
  return (
    <search className={styles.filters} aria-label="Filter the outbox">
      <NativeSelect
        size="xs"
        aria-label="Recruiter"
        value={filters.owner}
        onChange={({ currentTarget }) => change({ owner: currentTarget.value })}
        data={[
          { value: 'mine', label: 'Only mine' },
          { value: 'all', label: 'All recruiters' },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ...(owners.includes(filters.owner) ? [] : [{ value: filters.owner, label: 'One recruiter' }]),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label="Division"
        value={filters.division ?? ''}
        onChange={({ currentTarget }) =>
          change({ division: (currentTarget.value || null) as Division | null })
        }
        data={[
          { value: '', label: 'All divisions' },
          ...(mine.length > 0 ? mine : divisions).map((one) => ({ value: one, label: divisionNames[one] })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label="State"
        value={filters.state}
        onChange={({ currentTarget }) => change({ state: currentTarget.value })}
        data={[
          { value: 'any', label: 'Any state' },
          ...statesOf[filters.view].map((state) => ({ value: state, label: stateLabel(state) })),
        ]}
      />
      {filters.view === 'planned' ? (
        <NativeSelect
          size="xs"
          aria-label="How far ahead"
          value={String(filters.days)}
          onChange={({ currentTarget }) =>
            change({ days: Number(currentTarget.value) as OutboxFilters['days'] })
          }
          data={[
            { value: '7', label: 'Next 7 days' },
            { value: '30', label: 'Next 30 days' },
            { value: '365', label: 'Next year' },
          ]}
        />
      ) : null}
    </search>
  );
}
