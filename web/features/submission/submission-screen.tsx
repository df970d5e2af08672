'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Container, Grid, Skeleton, Stack } from '@mantine/core';
import { use, useState } from 'react';
import { CannotShow } from '../../ui/cannot-show.tsx';
import { Notes } from '../notes/notes.tsx';
import readable from '../when/readable.module.css';
import { AskDialog } from './ask-dialog.tsx';
import { History } from './history.tsx';
import { InterviewCard } from './interview-card.tsx';
import { MailDialog } from './mail-dialog.tsx';
import { Mails } from './mails.tsx';
import { SubmissionHeader } from './submission-header.tsx';
import { useCommands } from './use-commands.ts';
import { useSubmission } from './use-submission.ts';

interface Props {
  readonly params: Promise<{ submissionId: string }>;
}

/** A submission with all that happened and will happen. */
export function SubmissionScreen({ params }: Props) {
  const { submissionId } = use(params);
  const { data, error, refetch } = useSubmission(submissionId);
  return (
    <Container className={readable.readable} size="lg" px="md" py="md">
      {data ? <Loaded submission={data} /> : null}
      {!data && error ? (
        <CannotShow what="This submission" error={error} retry={() => void refetch()} />
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
  const [mail, setMail] = useState<{ readonly attemptId: string; readonly title: string }>();
  const openMail = (attemptId: string, title: string) => setMail({ attemptId, title });
  const newestFirst = submission.interviews.toSorted((a, b) => b.start.localeCompare(a.start));
  return (
    <Stack gap="lg">
      <title>{`${submission.names.candidate} · Afterword`}</title>
      <SubmissionHeader submission={submission} commands={commands} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            {newestFirst.length === 0 ? (
              <Alert color="gray" title="No interview yet">
                Log the first one, and its e-mails show here, each with its date and the reason for it.
              </Alert>
            ) : null}
            {newestFirst.map((interview) => (
              <InterviewCard
                key={interview.id}
                submission={submission}
                interview={interview}
                commands={commands}
                onOpenMail={openMail}
              />
            ))}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="lg">
            <Notes submission={submission} />
            <Mails submission={submission} onOpen={openMail} />
            <History submission={submission} />
          </Stack>
        </Grid.Col>
      </Grid>
      <AskDialog commands={commands} />
      <MailDialog
        submissionId={submission.id}
        attemptId={mail?.attemptId}
        title={mail?.title ?? 'Mail'}
        onClose={() => setMail(undefined)}
      />
    </Stack>
  );
}
