'use client';

import type { MeView, UserView } from '@afterword/contracts/resources/users';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { usersKey } from '../../client/users-query.ts';
import recordStyles from '../records/records.module.css';
import { InviteAgain } from './invite-again.tsx';
import styles from './settings.module.css';
import { divisionWords, mayManage, roleNames } from './team-words.ts';

interface Props {
  readonly people: readonly UserView[];
  readonly me: MeView['user'];
  /** Whether invitations are ours to send. */
  readonly invites: boolean;
  readonly change: (person: UserView) => void;
  readonly leave: (person: UserView) => void;
  readonly handOver: (person: UserView) => void;
}

/** Those at work, then those who left. */
export const TeamList = ({ people, ...actions }: Props) => {
  const ordered = [...people.filter(({ active }) => active), ...people.filter(({ active }) => !active)];
  return (
    <ul className={recordStyles.rows} aria-label="Team">
      {ordered.map((person) => (
        <li key={person.id} className={`${recordStyles.row} ${styles.person}`}>
          <Person person={person} {...actions} />
        </li>
      ))}
    </ul>
  );
};

function Person({
  person,
  me,
  invites,
  change,
  leave,
  handOver,
}: Omit<Props, 'people'> & { readonly person: UserView }) {
  const isMe = person.id === me.id;
  const isMine = mayManage(me, person);
  const isAwaited = person.active && !person.hasSignedIn && !isMe;
  return (
    <>
      <div>
        <strong>{person.name}</strong>
        {isMe ? <span className={recordStyles.soft}> (you)</span> : null}{' '}
        {person.active ? null : <span className={recordStyles.waiting}>Does not work here any more</span>}
        {isAwaited ? <span className={recordStyles.waiting}>Has not signed in yet</span> : null}
        <div className={recordStyles.soft}>{person.email}</div>
      </div>
      <div>
        {roleNames[person.role]}
        <div className={recordStyles.soft}>{divisionWords(person)}</div>
      </div>
      {isMine ? (
        <Group gap={6} className={styles.actions ?? ''}>
          {person.active ? (
            <>
              {isAwaited && invites ? <InviteAgain person={person} /> : null}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Change ${person.name}`}
                onClick={() => change(person)}
              >
                Change
              </Button>
              {isMe ? null : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Deactivate ${person.name}…`}
                  onClick={() => leave(person)}
                >
                  Deactivate…
                </Button>
              )}
            </>
          ) : (
            <>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Hand over from ${person.name}…`}
                onClick={() => handOver(person)}
              >
                Hand over…
              </Button>
              <Reactivate person={person} />
            </>
          )}
        </Group>
      ) : null}
    </>
  );
}

function Reactivate({ person }: { readonly person: UserView }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    const result = await api.setUserActive({ params: { userId: person.id }, body: { active: true } });
    setBusy(false);
    if (!result.ok) {
      notifications.show({
        color: 'red',
        title: 'Not done',
        message: result.problem.detail,
        autoClose: 12_000,
      });
      return;
    }
    void queries.invalidateQueries({ queryKey: usersKey });
    notifications.show({
      color: 'teal',
      message: `${person.name} may sign in again. What was handed over stays with whoever has it now.`,
    });
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Reactivate ${person.name}`}
      loading={busy}
      onClick={send}
    >
      Reactivate
    </Button>
  );
}
