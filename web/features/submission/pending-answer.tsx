'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { formatDay } from './format-time.ts';
import { Moment } from './moment.tsx';
import * as submissionCommands from './submission-commands.ts';
import type { Commands } from './use-commands.ts';
import { answerNames } from './words.ts';

interface Props {
  readonly submission: SubmissionView;
  readonly commands: Commands;
}

/** What confirming it will do. */
const effects: Readonly<Record<NonNullable<SubmissionView['pendingAnswer']>['answer'], string>> = {
  offer: 'Confirming moves the submission to Offer extended.',
  rejected: 'Confirming closes the submission as Client rejected.',
  'another-interview': 'Confirm it, then log the next interview.',
  'needs-more-time': 'Confirming sets the decision date, and the follow-ups are planned after it.',
  other: 'Confirming ends the follow-ups of this interview; the stage stays.',
};

/** Somebody reported an answer by link, or after the close: it waits for a recruiter. */
export function PendingAnswer({ submission, commands }: Props) {
  const { pendingAnswer } = submission;
  if (!pendingAnswer) return null;
  const zone = submission.interviews.find(({ id }) => id === pendingAnswer.interviewId)?.timeZone ?? null;
  return (
    <Alert title={`Reported: ${answerNames[pendingAnswer.answer]}`} color="blue">
      <Stack gap="xs">
        <Text size="sm" component="div">
          {pendingAnswer.by.kind === 'candidate' ? 'The candidate said so' : 'It was recorded'}{' '}
          <Moment at={pendingAnswer.at} now={submission.now} zone={zone} />
          {pendingAnswer.until ? `, until ${formatDay(pendingAnswer.until)}` : ''}. Follow-ups rest.{' '}
          {submission.closed
            ? 'The submission is closed; confirming reopens it.'
            : effects[pendingAnswer.answer]}
        </Text>
        <Group gap="xs">
          <Button
            size="xs"
            loading={commands.running === 'confirm-answer'}
            onClick={() => commands.send(submissionCommands.confirmAnswer(submission.id))}
          >
            Confirm answer
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={commands.running === 'undo-answer'}
            onClick={() => commands.send(submissionCommands.undoAnswer(submission.id))}
          >
            Not so: take it back
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
