import { Button, Container, Text, Title } from '@mantine/core';

export const dynamic = 'force-dynamic';

/** The least that is a page of Next and Mantine, made on request as the portal's are. */
export default function Page() {
  return (
    <Container component="main" py="xl">
      <Title order={1}>Bare</Title>
      <Text>Nothing but Next and Mantine.</Text>
      <Button mt="md">Press</Button>
    </Container>
  );
}
