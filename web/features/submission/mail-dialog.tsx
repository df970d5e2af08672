'use client';
import { Alert, Modal, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { pageNonce } from '../../client/page-nonce.ts';
import { orThrow } from '../../client/problem-error.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { withStyleNonce } from './style-nonce.ts';
import classes from './submission.module.css';

interface Props {
  readonly submissionId: string;
  /** The mail that is open. */
  readonly attemptId: string | undefined;
  readonly title: string;
  readonly onClose: () => void;
}

/** A mail as the candidate saw it. */
export function MailDialog({ submissionId, attemptId, title, onClose }: Props) {
  useFocusBack(attemptId !== undefined);
  return (
    <Modal
      opened={attemptId !== undefined}
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {attemptId === undefined ? null : <Rendered submissionId={submissionId} attemptId={attemptId} />}
    </Modal>
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
      orThrow(await api.getMessage({ params: { submissionId, attemptId } }, { signal })),
  });
  if (error) return <Alert color="red">{error.message}</Alert>;
  if (!data) return <Skeleton height="60vh" role="status" aria-label="Loading the mail" />;
  if (!data.rendered) return <Text>The text of this mail is not kept any more.</Text>;
  const { subject, html, text } = data.rendered;
  return (
    <Stack gap="sm">
      <Text fw={600}>{subject}</Text>
      {data.detail ? <Text size="sm">Reported by the mail service: {data.detail}</Text> : null}
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
            srcDoc={withStyleNonce(html, pageNonce())}
            className={classes.mail}
          />
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="sm">
          <Text component="pre" size="sm" className={classes.text}>
            {text}
          </Text>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
