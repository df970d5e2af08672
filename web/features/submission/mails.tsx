'use client';
import type { MessageFacts } from '@afterword/contracts/resources/messages';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Anchor, Badge, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Moment } from './moment.tsx';
import classes from './submission.module.css';
import { useSubmissionMessages } from './use-submission.ts';
import { mailNames, messageStateNames } from './words.ts';

const colors: Partial<Record<MessageFacts['state'], string>> = {
  bounced: 'red',
  complained: 'red',
  rejected: 'red',
  unknown: 'orange',
  delayed: 'orange',
};

interface Props {
  readonly submission: SubmissionView;
  readonly onOpen: (attemptId: string, title: string) => void;
}

/** Every attempt to send a mail and what became of it. */
export function Mails({ submission, onOpen }: Props) {
  const { data, error } = useSubmissionMessages(submission.id);
  const zoneOf = ({ interviewId }: MessageFacts): string | null =>
    submission.interviews.find(({ id }) => id === interviewId)?.timeZone ?? null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="mails">
      <Title order={2} size="h4" id="mails">
        Mails
      </Title>
      {!data && !error ? <Skeleton height={80} role="status" aria-label="Loading mails" /> : null}
      {error && !data ? <Alert color="red">{error.message}</Alert> : null}
      {data?.items.length === 0 ? <Text size="sm">No mail was sent yet.</Text> : null}
      {data?.items.map((mail) => (
        <Group key={mail.id} gap="xs">
          <Anchor
            component="button"
            type="button"
            size="sm"
            fw={600}
            aria-label={`Read ${mailNames[mail.kind]}`}
            onClick={() => onOpen(mail.id, mailNames[mail.kind])}
          >
            {mailNames[mail.kind]}
          </Anchor>
          <Badge
            variant="light"
            {...(mail.state === 'delivered' ? {} : { color: colors[mail.state] ?? 'gray' })}
          >
            {messageStateNames[mail.state]}
          </Badge>
          <Text size="xs" component="div" className={classes.soft}>
            <Moment
              at={mail.settledAt ?? mail.acceptedAt ?? mail.claimedAt}
              now={submission.now}
              zone={zoneOf(mail)}
            />
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
