'use client';
import type { MessageFacts } from '@afterword/contracts/resources/messages';
import { Alert, Badge, Group, Loader, Modal, Stack, Tabs, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { formatMoment } from './format-time.ts';
import { failWith } from './problem-error.ts';
import { useSubmissionMessages } from './use-submission.ts';
import { mailNames, messageStateNames } from './words.ts';

/** Every mail of the submission; one opens as the candidate saw it. */
export function Mails({ submissionId }: { readonly submissionId: string }) {
  const { data, error, isPending } = useSubmissionMessages(submissionId);
  const [open, setOpen] = useState<MessageFacts>();
  return (
    <Stack component="section" gap="xs" aria-labelledby="mails">
      <Title order={2} size="h4" id="mails">
        Mails
      </Title>
      {isPending ? <Loader size="sm" aria-label="Loading mails" /> : null}
      {error && !data ? <Alert color="red">{error.message}</Alert> : null}
      {data?.items.length === 0 ? <Text size="sm">No mail was sent yet.</Text> : null}
      {data?.items.map((mail) => (
        <UnstyledButton key={mail.id} onClick={() => setOpen(mail)} py={6}>
          <Group gap="xs">
            <Text fw={600} td="underline">
              {mailNames[mail.kind]}
            </Text>
            <Badge variant="light">{messageStateNames[mail.state]}</Badge>
            <Text size="sm">{formatMoment(mail.settledAt ?? mail.acceptedAt ?? mail.claimedAt)}</Text>
          </Group>
        </UnstyledButton>
      ))}
      <Modal
        opened={open !== undefined}
        onClose={() => setOpen(undefined)}
        size="xl"
        title={open ? mailNames[open.kind] : 'Mail'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {open ? <Rendered submissionId={submissionId} attemptId={open.id} /> : null}
      </Modal>
    </Stack>
  );
}

function Rendered({
  submissionId,
  attemptId,
}: {
  readonly submissionId: string;
  readonly attemptId: string;
}) {
  const { data, error } = useQuery({
    queryKey: ['message', submissionId, attemptId],
    queryFn: async ({ signal }) =>
      failWith(await api.getMessage({ params: { submissionId, attemptId } }, { signal })),
  });
  if (error) return <Alert color="red">{error.message}</Alert>;
  if (!data) return <Loader aria-label="Loading the mail" />;
  if (!data.rendered) return <Text>The text of this mail was erased with the candidate.</Text>;
  const { subject, html, text } = data.rendered;
  return (
    <Stack gap="sm">
      <Text fw={600}>{subject}</Text>
      {data.detail ? <Text size="sm">Reported: {data.detail}</Text> : null}
      <Tabs defaultValue="mail">
        <Tabs.List>
          <Tabs.Tab value="mail">As sent</Tabs.Tab>
          <Tabs.Tab value="text">Text</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="mail" pt="sm">
          {/* No permission at all: no script, no form, no link out of a mail we only look at. */}
          <iframe
            title={`Mail: ${subject}`}
            sandbox=""
            srcDoc={html}
            style={{ width: '100%', height: '60vh', border: 0, background: '#fff' }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="sm">
          <Text component="pre" size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
