'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { announceSession } from '../../client/session.ts';
import { BareScreen } from '../shell/bare-screen.tsx';

/** Where the second tab lands after signing in again: it tells the first one, which goes on by itself. */
export function SessionRenewed() {
  useEffect(() => {
    announceSession();
    window.close();
  }, []);
  return (
    <BareScreen>
      <Stack gap="xs">
        <Title order={1}>You are signed in again</Title>
        <Text>Your other tab goes on where you were. You can close this one.</Text>
        <Anchor href="/">Or go on here</Anchor>
      </Stack>
    </BareScreen>
  );
}
