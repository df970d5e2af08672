'use client';

import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';

const moves = [
  ['+1 hour', { advance: 'PT1H' }],
  ['+1 day', { advance: 'P1D' }],
  ['+1 week', { advance: 'P7D' }],
  ['Next step', { toNext: 'step' }],
] as const;

/** Only on a laptop: what time it is in the local cloud, and buttons to move it on. */
export function ClockBar({ inboxUrl }: { readonly inboxUrl: string }) {
  const queries = useQueryClient();
  const [moving, setMoving] = useState<string | null>(null);
  const { data } = useQuery({ queryKey: ['clock'], queryFn: () => api.getHealth(), refetchInterval: 5000 });
  const now = data?.ok ? data.data.now : null;

  const move = async (label: string, wish: object) => {
    setMoving(label);
    const reply = await fetch('/api/local-clock', { method: 'POST', body: JSON.stringify(wish) }).catch(
      () => null,
    );
    if (!reply?.ok)
      notifications.show({ color: 'red', message: 'The clock did not move. Is the local cloud running?' });
    await queries.invalidateQueries();
    setMoving(null);
  };

  return (
    <Alert mb="md" p="xs" color="gray" variant="light" aria-label="Local clock">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {now ? `It is ${now.replace('T', ' ').replace('Z', ' UTC')}` : 'Local clock'}
        </Text>
        {moves.map(([label, wish]) => (
          <Button
            key={label}
            size="compact-sm"
            variant="default"
            loading={moving === label}
            disabled={moving !== null}
            onClick={() => move(label, wish)}
          >
            {label}
          </Button>
        ))}
        <Anchor size="sm" c="inherit" underline="always" href={inboxUrl} target="_blank" rel="noreferrer">
          Inbox
        </Anchor>
      </Group>
    </Alert>
  );
}
