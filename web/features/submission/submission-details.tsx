'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Grid, Stack } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { whenIdle } from '../../client/when-idle.ts';
import { Notes } from '../notes/notes.tsx';
import { ExactMoments } from './exact-moments.tsx';
import { History } from './history.tsx';
import { InterviewCard } from './interview-card.tsx';
import { Mails } from './mails.tsx';
import { SubmissionHeader } from './submission-header.tsx';
import { useCommands } from './use-commands.ts';

const parts = {
  ask: () => import('./ask-dialog.tsx'),
  mail: async () => ({ default: (await import('./mail-dialog.tsx')).MailDialog }),
  place: () => import('./placement-dialog.tsx'),
  points: () => import('./talking-points-editor.tsx'),
  when: () => import('./when-editor.tsx'),
};

const AskDialog = lazy(parts.ask);
const MailDialog = lazy(parts.mail);

/** What a press opens, fetched while nobody waits for it: then it opens at once, and without a connection. */
const fetchParts = (): void => {
  for (const part of Object.values(parts)) part().catch(() => undefined);
};

interface Props {
  readonly submission: SubmissionView;
  /** Beside something else: everything below each other, however wide the window is. */
  readonly narrow?: boolean;
}

/** All that happened to a submission and will happen, and what can be done about it. */
export function SubmissionDetails({ submission, narrow = false }: Props) {
  const commands = useCommands(submission);
  const [mail, setMail] = useState<{ readonly attemptId: string; readonly title: string }>();
  useEffect(() => whenIdle(fetchParts), []);
  // Once opened they stay, so that they can fade out.
  const asked = useRef(false);
  asked.current ||= commands.question !== undefined;
  const looked = useRef(false);
  looked.current ||= mail !== undefined;
  const openMail = (attemptId: string, title: string) => setMail({ attemptId, title });
  const newestFirst = submission.interviews.toSorted((a, b) => b.start.localeCompare(a.start));
  return (
    <ExactMoments>
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
        <Suspense fallback={null}>
          {asked.current ? <AskDialog commands={commands} /> : null}
          {looked.current ? (
            <MailDialog
              submissionId={submission.id}
              attemptId={mail?.attemptId}
              title={mail?.title ?? 'Mail'}
              onClose={() => setMail(undefined)}
            />
          ) : null}
        </Suspense>
      </Stack>
    </ExactMoments>
  );
}
