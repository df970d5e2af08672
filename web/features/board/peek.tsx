'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import { Anchor, Drawer, Group } from '@mantine/core';
import Link from 'next/link';
import { CannotShow } from '../../ui/cannot-show.tsx';
import { SubmissionDetails } from '../submission/submission-details.tsx';
import { SubmissionLoading } from '../submission/submission-loading.tsx';
import { useSubmission } from '../submission/use-submission.ts';
import readable from '../when/readable.module.css';

interface Props {
  /** Stays while the drawer closes. */
  readonly card: CardView;
  readonly opened: boolean;
  readonly close: () => void;
  /** It is gone: the focus may go back to where it was. */
  readonly closed: () => void;
}

/** A submission looked at, and dealt with, without leaving the board. */
export default function Peek({ card, opened, close, closed }: Props) {
  const { data, error, refetch } = useSubmission(card.id);
  return (
    <Drawer.Root
      opened={opened}
      onClose={close}
      returnFocus={false}
      onExitTransitionEnd={closed}
      position="right"
      size="34rem"
      className={readable.readable}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Mantine's own is a header, which would be a second banner of the page. */}
        <Group justify="space-between" p="md">
          <Drawer.Title>
            <Anchor component={Link} href={`/submissions/${card.id}`} size="sm">
              Open the whole page
            </Anchor>
          </Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </Group>
        <Drawer.Body>
          {data ? (
            <article aria-label={card.names.candidate}>
              <SubmissionDetails submission={data} narrow />
            </article>
          ) : null}
          {!data && error ? (
            <CannotShow what="This submission" error={error} retry={() => void refetch()} />
          ) : null}
          {!data && !error ? <SubmissionLoading /> : null}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
