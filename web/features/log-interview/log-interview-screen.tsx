'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import type { MeView } from '@afterword/contracts/resources/users';
import { Alert, Button, Container, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { submissionKey } from '../submission/use-submission.ts';
import { browserZone } from '../when/zones.ts';
import { emptyForm, type FormValues } from './form-values.ts';
import { LogInterviewForm } from './log-interview-form.tsx';

interface Props {
  readonly searchParams: Promise<{ submission?: string | string[] }>;
}

/** Log an interview, with its plan beside it while typing. */
export function LogInterviewScreen({ searchParams }: Props) {
  const { submission } = use(searchParams);
  const known = Array.isArray(submission) ? submission[0] : submission;
  const me = useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => orThrow(await api.getMe({}, { signal })),
  });
  const about = useQuery({
    queryKey: submissionKey(known ?? ''),
    queryFn: async ({ signal }) =>
      orThrow(await api.getSubmission({ params: { submissionId: known ?? '' } }, { signal })),
    enabled: known !== undefined,
  });
  const error = about.error ?? (me.data ? null : me.error);
  if (error) {
    return (
      <Container py="md">
        <Alert color="red" title="An interview cannot be logged right now">
          <Stack align="start" gap="xs">
            <Text size="sm">{error.message}</Text>
            <Button size="xs" variant="default" onClick={() => Promise.all([me.refetch(), about.refetch()])}>
              Try again
            </Button>
          </Stack>
        </Alert>
      </Container>
    );
  }
  if (!me.data || (known !== undefined && !about.data)) return <Loading />;
  return (
    <LogInterviewForm
      // Another submission is another form, with a draft of its own.
      key={known ?? 'new'}
      start={startOf(me.data, about.data)}
      me={me.data}
      submission={about.data}
    />
  );
}

const startOf = (me: MeView, submission: SubmissionView | undefined): FormValues => ({
  ...emptyForm,
  division: submission?.division ?? me.user.divisions[0] ?? emptyForm.division,
  // The next round is mostly held where the last one was.
  timeZone: submission?.interviews.at(-1)?.timeZone ?? me.agency.timeZone ?? browserZone(),
  candidateZone: submission?.candidate.timeZone ?? '',
  clientId: submission?.clientId ?? null,
  candidateId: submission?.candidateId ?? null,
  about: submission ? `submission:${submission.id}` : null,
});

const Loading = () => (
  <Container size="lg" px={{ base: 'xs', sm: 'md' }} py="md" role="status" aria-label="Loading">
    <Skeleton height={34} width={260} mb="lg" />
    <Group align="start" wrap="nowrap">
      <Skeleton height={420} />
      <Skeleton height={420} visibleFrom="md" />
    </Group>
  </Container>
);
