import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';

/** The shape of the form and of the plan beside it. */
export const FormLoading = () => (
  <div role="status" aria-label="Loading">
    <Skeleton height={34} width={260} mb="lg" />
    <Group align="start" wrap="nowrap">
      <Skeleton height={420} />
      <Skeleton height={420} visibleFrom="md" />
    </Group>
  </div>
);

interface TroubleProps {
  readonly error: Error;
  readonly retry: () => void;
}

export const FormTrouble = ({ error, retry }: TroubleProps) => (
  <Alert color="red" title="An interview cannot be logged right now">
    <Stack align="start" gap="xs">
      <Text size="sm">{error.message}</Text>
      <Button size="xs" variant="default" onClick={retry}>
        Try again
      </Button>
    </Stack>
  </Alert>
);
