'use client';
import { Container, Skeleton, Stack } from '@mantine/core';

export const SubmissionLoading = () => (
  <Stack aria-busy aria-label="Loading the submission" role="status">
    <Skeleton height={36} width="60%" />
    <Skeleton height={20} width="40%" />
    <Skeleton height={260} />
  </Stack>
);

/** The whole screen's shape, while the server reads it. */
export const SubmissionPageLoading = () => (
  <Container size="lg" px="md" py="md">
    <SubmissionLoading />
  </Container>
);
