import { Button, Stack, Text, Title } from '@mantine/core';
import { BareScreen } from './bare-screen.tsx';

export const NotFoundScreen = () => (
  <BareScreen>
    <Stack gap="md" align="start">
      <Title order={1}>Nothing at this address</Title>
      <Text>
        The link may be old, or a letter of it got lost. What you look for may still be on the board.
      </Text>
      <Button component="a" href="/">
        Go to the board
      </Button>
    </Stack>
  </BareScreen>
);
