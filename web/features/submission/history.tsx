'use client';
import type { EventView } from '@afterword/contracts/resources/submissions';
import { Alert, List, Loader, Stack, Text, Title } from '@mantine/core';
import { formatMoment } from './format-time.ts';
import { useSubmissionEvents } from './use-submission.ts';
import { eventNames, stepName, wordFor } from './words.ts';

const who = (by: EventView['by']): string =>
  by.kind === 'user' ? (by.name ?? 'a recruiter') : by.kind === 'candidate' ? 'the candidate' : 'Afterword';

/** Ids say nothing to a person. */
const isTelling = (name: string): boolean => !/id$/i.test(name);

function sentence(event: EventView): string {
  const details = Object.entries(event.data ?? {})
    .filter(([name]) => isTelling(name))
    .map(([, value]) => wordFor(value));
  const about = event.step ? `: ${stepName(event.step)}` : '';
  return `${eventNames[event.type]}${about}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** What happened, newest first. */
export function History({ submissionId }: { readonly submissionId: string }) {
  const { data, error, isPending } = useSubmissionEvents(submissionId);
  return (
    <Stack component="section" gap="xs" aria-labelledby="history">
      <Title order={2} size="h4" id="history">
        History
      </Title>
      {isPending ? <Loader size="sm" aria-label="Loading history" /> : null}
      {error && !data ? <Alert color="red">{error.message}</Alert> : null}
      {data?.items.length === 0 ? <Text size="sm">Nothing happened yet.</Text> : null}
      {data && data.items.length > 0 ? (
        <List size="sm" spacing={4} listStyleType="none">
          {data.items.toReversed().map((event) => (
            <List.Item key={`${event.at} ${event.type} ${event.interviewId ?? ''} ${event.step ?? ''}`}>
              {sentence(event)} · {formatMoment(event.at)} · {who(event.by)}
            </List.Item>
          ))}
        </List>
      ) : null}
    </Stack>
  );
}
