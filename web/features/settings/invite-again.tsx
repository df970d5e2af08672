'use client';

import type { UserView } from '@afterword/contracts/resources/users';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import { usersKey } from '../../client/users-query.ts';

/** For who has not come yet: the first password holds for seven days, and mails get lost. */
export function InviteAgain({ person }: { readonly person: UserView }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  // A second press after a lost reply is the same wish.
  const key = useRef<string>(undefined);
  const send = async () => {
    if (busy) return;
    setBusy(true);
    key.current ??= crypto.randomUUID();
    const result = await api.inviteAgain({ params: { userId: person.id } }, { idempotencyKey: key.current });
    setBusy(false);
    void queries.invalidateQueries({ queryKey: usersKey });
    if (!result.ok) {
      notifications.show({
        color: 'red',
        title: 'Not sent',
        message: result.problem.detail,
        autoClose: 12_000,
      });
      return;
    }
    key.current = undefined;
    notifications.show({
      color: 'teal',
      message: `Another invitation goes to ${person.email} now. Earlier ones do not hold any more.`,
    });
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Send the invitation again to ${person.name}`}
      loading={busy}
      onClick={send}
    >
      Send the invitation again
    </Button>
  );
}
