'use client';
import { Skeleton, Stack } from '@mantine/core';

export const SubmissionLoading = () => (
  <Stack aria-busy aria-label="Loading the submission" role="status">
    <Skeleton height={36} width="60%" />
    <Skeleton height={20} width="40%" />
    <Skeleton height={260} />
  </Stack>
);
