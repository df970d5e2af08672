'use client';

import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { signIn } from 'next-auth/react';

export function SignInScreen() {
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack align="center" gap="sm">
        <Title order={1}>Afterword</Title>
        <Text c="dimmed">Follow-up etiquette for every interview.</Text>
        <Button size="md" onClick={() => signIn('afterword', { callbackUrl: '/board/office' })}>
          Sign in
        </Button>
      </Stack>
    </Center>
  );
}
