'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { lookForSession, onSessionAnnounced, onSessionChange, sessionState } from '../../client/session.ts';

/**
 * Says that the session has ended, and takes nothing away: what was typed stays, a new tab signs in, and this page
 * goes on as soon as there is a session again.
 */
export function SessionEnded() {
  const queries = useQueryClient();
  const ended = useSyncExternalStore(onSessionChange, sessionState, () => 'alive') === 'ended';
  useEffect(() => {
    if (!ended) return;
    const look = async () => {
      if (await lookForSession()) await queries.invalidateQueries();
    };
    const forget = onSessionAnnounced(look);
    window.addEventListener('focus', look);
    return () => {
      forget();
      window.removeEventListener('focus', look);
    };
  }, [ended, queries]);
  if (!ended) return null;
  return (
    <Alert color="yellow" role="alert" title="Your session has ended" mb="md">
      <Group justify="space-between" gap="sm">
        <Text size="sm">Nothing you typed is lost. Sign in again in a new tab, then go on here.</Text>
        <Button component="a" href="/sign-in?returnTo=/session/renewed" target="_blank" size="xs">
          Sign in again
        </Button>
      </Group>
    </Alert>
  );
}
