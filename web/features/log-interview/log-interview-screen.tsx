'use client';
import type { CandidateView } from '@afterword/contracts/resources/candidates';
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
  readonly searchParams: Promise<{ submission?: string | string[]; candidate?: string | string[] }>;
}

/** Log an interview, with its plan beside it while typing. */
export function LogInterviewScreen({ searchParams }: Props) {
  const { submission, candidate } = use(searchParams);
  const [candidateId] = [candidate].flat();
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
  // Somebody's page leads here: the interview is theirs.
  const person = useQuery({
    queryKey: ['candidate', candidateId ?? ''],
    queryFn: async ({ signal }) =>
      orThrow(await api.getCandidate({ params: { candidateId: candidateId ?? '' } }, { signal })),
    enabled: candidateId !== undefined,
  });
  const error = person.error ?? about.error ?? (me.data ? null : me.error);
  if (error) {
    return (
      <Container py="md">
        <Alert color="red" title="An interview cannot be logged right now">
          <Stack align="start" gap="xs">
            <Text size="sm">{error.message}</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => Promise.all([me.refetch(), about.refetch(), person.refetch()])}
            >
              Try again
            </Button>
          </Stack>
        </Alert>
      </Container>
    );
  }
  const isRead = (known === undefined || about.data) && (candidateId === undefined || person.data);
  if (!me.data || !isRead) return <Loading />;
  return (
    <LogInterviewForm
      // Another submission is another form, with a draft of its own.
      key={known ?? candidateId ?? 'new'}
      start={startOf(me.data, about.data, person.data)}
      me={me.data}
      submission={about.data}
    />
  );
}

const startOf = (
  me: MeView,
  submission: SubmissionView | undefined,
  person: CandidateView | undefined,
): FormValues => ({
  ...emptyForm,
  division: submission?.division ?? person?.divisions[0] ?? me.user.divisions[0] ?? emptyForm.division,
  // The next round is mostly held where the last one was.
  timeZone: submission?.interviews.at(-1)?.timeZone ?? me.agency.timeZone ?? browserZone(),
  candidateZone: submission?.candidate.timeZone ?? person?.timeZone ?? '',
  candidateName: person?.name ?? '',
  clientId: submission?.clientId ?? null,
  candidateId: submission?.candidateId ?? person?.id ?? null,
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
