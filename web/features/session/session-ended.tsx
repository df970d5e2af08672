'use client';

import { Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { lookForSession, onSessionAnnounced, onSessionChange, sessionState } from '../../client/session.ts';
import styles from '../../ui/banner.module.css';

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
    <section className={styles.waiting} aria-label="Session">
      <IconLogin2 size={18} aria-hidden />
      <p role="alert">
        <strong>Your session has ended.</strong> Nothing you typed is lost. Sign in again in a new tab, then
        go on here.
      </p>
      <Button component="a" href="/sign-in?returnTo=/session/renewed" target="_blank" size="compact-sm">
        Sign in again
      </Button>
    </section>
  );
}
