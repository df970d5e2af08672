'use client';

import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useMe } from '../../client/use-me.ts';
import { useUsers } from '../../client/use-users.ts';
import styles from './board.module.css';
import { type BoardFilters, noFilters } from './filters.ts';

interface Props {
  readonly filters: BoardFilters;
  readonly change: (changes: Partial<BoardFilters>) => void;
}

/** Which cards are shown: by words, by recruiter, by how long they stand still. */
export function FilterBar({ filters, change }: Props) {
  const { data: me } = useMe();
  const { data: users } = useUsers();
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
      <div className={styles.text}>
        <IconSearch size={14} aria-hidden />
        <input
          type="text"
          aria-label="Candidate, client or job"
          placeholder="Candidate, client or job"
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        {text ? (
          <button
            type="button"
            className={styles.clear}
            aria-label="Clear the text"
            onClick={() => write('')}
          >
            <IconX size={14} aria-hidden />
          </button>
        ) : null}
      </div>
      <div className={styles.select}>
        <select
          aria-label="Recruiter"
          value={filters.owner}
          onChange={({ currentTarget }) => change({ owner: currentTarget.value })}
        >
          <option value={noFilters.owner}>All recruiters</option>
          <option value="mine">Only mine</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {/* Named in the address, but not (yet) known here: the choice still shows what is filtered. */}
          {['all', 'mine', ...colleagues.map(({ id }) => id)].includes(filters.owner) ? null : (
            <option value={filters.owner}>One recruiter</option>
          )}
        </select>
      </div>
      <div className={styles.select}>
        <select
          aria-label="How long they wait"
          value={filters.staleness}
          onChange={({ currentTarget }) =>
            change({ staleness: currentTarget.value as BoardFilters['staleness'] })
          }
        >
          <option value="any">Any wait</option>
          <option value="slow">Slow and stale</option>
          <option value="stale">Stale only</option>
        </select>
      </div>
    </search>
  );
}
