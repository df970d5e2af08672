import { Alert, Button, Stack, Text } from '@mantine/core';

interface TroubleProps {
  /** What is the matter, as a sentence without its stop. */
  readonly title: string;
  readonly error: Error;
  readonly retry: () => void;
}

/** What cannot be done and the reason, with the one thing to do. */
export const Trouble = ({ title, error, retry }: TroubleProps) => (
  <Alert color="red" title={title}>
    <Stack align="start" gap="xs">
      <Text size="sm">{error.message}</Text>
      <Button size="xs" variant="default" onClick={retry}>
        Try again
      </Button>
    </Stack>
  </Alert>
);

interface Props extends Omit<TroubleProps, 'title'> {
  /** "This submission": what cannot be shown. */
  readonly what: string;
}

/** Nothing to show. */
export const CannotShow = ({ what, ...trouble }: Props) => (
  <Trouble title={`${what} cannot be shown`} {...trouble} />
);
