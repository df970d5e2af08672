'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Button, Container, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { use } from 'react';
import { History } from './history.tsx';
import { InterviewCard } from './interview-card.tsx';
import { Mails } from './mails.tsx';
import { SubmissionHeader } from './submission-header.tsx';
import { useCommands, useSubmission } from './use-submission.ts';

interface Props {
  readonly params: Promise<{ submissionId: string }>;
}

/** A submission with all that happened and will happen. */
export function SubmissionScreen({ params }: Props) {
  const { submissionId } = use(params);
  const { data, error, refetch } = useSubmission(submissionId);
  return (
    <Container size="md" px={{ base: 'xs', sm: 'md' }} py="md">
      {data ? <Loaded submission={data} /> : null}
      {!data && error ? (
        <Alert color="red" title="This submission cannot be shown">
          <Stack align="start" gap="xs">
            <Text size="sm">{error.message}</Text>
            <Button size="xs" variant="default" onClick={() => refetch()}>
              Try again
            </Button>
          </Stack>
        </Alert>
      ) : null}
      {!data && !error ? (
        <Stack aria-busy aria-label="Loading the submission" role="status">
          <Skeleton height={36} width="60%" />
          <Skeleton height={20} width="40%" />
          <Skeleton height={260} />
        </Stack>
      ) : null}
    </Container>
  );
}

function Loaded({ submission }: { readonly submission: SubmissionView }) {
  const commands = useCommands(submission);
  const { question } = commands;
  const newestFirst = submission.interviews.toSorted((a, b) => b.start.localeCompare(a.start));
  return (
    <Stack gap="lg">
      <SubmissionHeader submission={submission} commands={commands} />
      {newestFirst.length === 0 ? (
        <Alert color="gray" title="No interview yet">
          Log the first one, and its plan shows here.
        </Alert>
      ) : null}
      {newestFirst.map((interview) => (
        <InterviewCard key={interview.id} submission={submission} interview={interview} commands={commands} />
      ))}
      <Mails submissionId={submission.id} />
      <History submissionId={submission.id} />
      <Modal
        opened={question !== undefined}
        onClose={commands.dismiss}
        title="Are you sure?"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <Text>{question?.problem.detail}</Text>
          <Group justify="end">
            <Button variant="default" onClick={commands.dismiss}>
              No
            </Button>
            <Button onClick={() => question && commands.send(question.command, true)}>Yes, do it</Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
