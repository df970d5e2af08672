import { Alert, Button, Stack, Text } from '@mantine/core';

interface Props {
  /** "This submission": what cannot be shown. */
  readonly what: string;
  readonly error: Error;
  readonly retry: () => void;
}

/** Nothing to show and the reason, with the one thing to do. */
export const CannotShow = ({ what, error, retry }: Props) => (
  <Alert color="red" title={`${what} cannot be shown`}>
    <Stack align="start" gap="xs">
      <Text size="sm">{error.message}</Text>
      <Button size="xs" variant="default" onClick={retry}>
        Try again
      </Button>
    </Stack>
  </Alert>
);
