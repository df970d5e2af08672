'use client';
import type { EventView, SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useUserNames } from '../../client/use-users.ts';
import { historyLines } from './event-sentence.ts';
import { Moment } from './moment.tsx';
import classes from './submission.module.css';
import { useSubmissionEvents } from './use-submission.ts';

/** What happened, newest first. */
export function History({ submission }: { readonly submission: SubmissionView }) {
  const events = useSubmissionEvents(submission.id);
  const { data, error } = events;
  const { data: names } = useUserNames();
  const zone = (event: EventView): string =>
    submission.interviews.find(({ id }) => id === event.interviewId)?.timeZone ??
    submission.interviews.at(-1)?.timeZone ??
    'UTC';
  const who = (by: EventView['by']): string => {
    if (by.kind === 'user') return by.name ?? names?.get(by.id) ?? 'a colleague';
    return by.kind === 'candidate' ? 'the candidate' : 'Afterword';
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="history">
      <Title order={2} size="h4" id="history">
        History
      </Title>
      {!data && !error ? <Skeleton height={120} role="status" aria-label="Loading history" /> : null}
      {error && !data ? <Alert color="red">{error.message}</Alert> : null}
      {data?.length === 0 ? <Text size="sm">Nothing happened yet.</Text> : null}
      {data && data.length > 0 ? (
        <ol className={classes.history}>
          {historyLines(data, zone).map(({ event, sentence }) => (
            <li key={`${event.at} ${event.type} ${event.interviewId ?? ''} ${event.step ?? ''}`}>
              <Text size="sm">{sentence}</Text>
              <Text size="xs" component="div" className={classes.soft}>
                <Moment at={event.at} now={submission.now} zone={zone(event)} />, {who(event.by)}
              </Text>
            </li>
          ))}
        </ol>
      ) : null}
      {events.hasNextPage ? <Earlier events={events} /> : null}
    </Stack>
  );
}

/** The way further back. What could not be read stays said until it is tried again: the list is read anew by itself. */
function Earlier({ events }: { readonly events: ReturnType<typeof useSubmissionEvents> }) {
  const [refusal, setRefusal] = useState<string>();
  const read = async () => {
    setRefusal(undefined);
    const { isFetchNextPageError, error } = await events.fetchNextPage();
    if (isFetchNextPageError) setRefusal(error?.message);
  };
  return (
    <>
      {refusal ? (
        <Text size="sm" role="alert">
          {`What happened earlier could not be read: ${refusal}`}
        </Text>
      ) : null}
      <Button size="xs" variant="default" loading={events.isFetchingNextPage} onClick={() => void read()}>
        Earlier
      </Button>
    </>
  );
}
