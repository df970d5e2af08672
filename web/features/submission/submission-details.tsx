'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Grid, Stack } from '@mantine/core';
import { useState } from 'react';
import { Notes } from '../notes/notes.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { History } from './history.tsx';
import { InterviewCard } from './interview-card.tsx';
import { MailDialog } from './mail-dialog.tsx';
import { Mails } from './mails.tsx';
import { SubmissionHeader } from './submission-header.tsx';
import { useCommands } from './use-commands.ts';

interface Props {
  readonly submission: SubmissionView;
  /** Beside something else: everything below each other, however wide the window is. */
  readonly narrow?: boolean;
}

/** All that happened to a submission and will happen, and what can be done about it. */
export function SubmissionDetails({ submission, narrow = false }: Props) {
  const commands = useCommands(submission);
  const [mail, setMail] = useState<{ readonly attemptId: string; readonly title: string }>();
  const openMail = (attemptId: string, title: string) => setMail({ attemptId, title });
  const newestFirst = submission.interviews.toSorted((a, b) => b.start.localeCompare(a.start));
  return (
    <Stack gap="lg">
      <SubmissionHeader submission={submission} commands={commands} />
      <Grid gap="lg">
        <Grid.Col span={narrow ? 12 : { base: 12, md: 8 }}>
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
        <Grid.Col span={narrow ? 12 : { base: 12, md: 4 }}>
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
