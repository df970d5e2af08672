'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';

export interface ErrorScreenProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** Says that it is our fault, that nothing was lost, and offers the two things one can do. */
export const ErrorMessage = ({ error, reset }: ErrorScreenProps) => (
  <Stack gap="md" align="start" role="alert" maw="34rem">
    <Title order={1}>This page could not be shown</Title>
    <Text>
      Something went wrong on our side. What was saved is safe. Try again; most of the time that is enough.
    </Text>
    <Group gap="xs">
      <Button onClick={reset}>Try again</Button>
      <Button component="a" href="/" variant="default">
        Start page
      </Button>
    </Group>
    {error.digest ? (
      <Text size="sm" c="dimmed">
        If you report it, name this number: {error.digest}
      </Text>
    ) : null}
  </Stack>
);
