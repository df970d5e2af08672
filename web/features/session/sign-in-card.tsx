'use client';

import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { BareScreen } from '../shell/bare-screen.tsx';

interface Props {
  readonly returnTo: string;
  readonly error: string | null;
  /** They left on purpose: the issuer asks who they are rather than letting the same person in again. */
  readonly signedOut: boolean;
}

export function SignInCard({ returnTo, error, signedOut }: Props) {
  const [trouble, setTrouble] = useState(error);
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      const { signIn } = await import('next-auth/react');
      await signIn('afterword', { callbackUrl: returnTo }, signedOut ? { prompt: 'login' } : {});
    } catch {
      setTrouble('The portal cannot be reached. Check the connection and try again.');
      setBusy(false);
    }
  };
  return (
    <BareScreen>
      <Stack gap="lg">
        <Stack gap={4}>
          <Title order={1}>Sign in</Title>
          <Text c="dimmed">No interview goes without its follow-up.</Text>
        </Stack>
        {trouble ? (
          <Alert color="red" role="alert" title="That did not work">
            {trouble}
          </Alert>
        ) : null}
        {signedOut && !trouble ? (
          <Alert color="gray" role="status">
            You are signed out.
          </Alert>
        ) : null}
        <Button size="md" fullWidth loading={busy} onClick={start}>
          Sign in
        </Button>
      </Stack>
    </BareScreen>
  );
}
