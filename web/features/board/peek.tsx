'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import { Anchor, Drawer, Group } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
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
  useEscape(opened, close);
  return (
    <Drawer.Root
      opened={opened}
      onClose={close}
      returnFocus={false}
      closeOnEscape={false}
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

/** What is open inside takes Escape for itself: a dialog, a menu, a list, a field that asks for a day. */
const takesEscape = '[data-takes-escape], [role="menu"], [role="listbox"], [aria-expanded="true"]';

/** Closes on Escape, and only on one that nothing inside it is meant by. Mantine's own looks at neither. */
function useEscape(opened: boolean, close: () => void): void {
  const act = useRef(close);
  act.current = close;
  useEffect(() => {
    if (!opened) return;
    // Before the dialogs inside hear of it: they are gone afterwards.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (document.querySelectorAll('[role="dialog"]').length > 1) return;
      if (event.target instanceof Element && event.target.closest(takesEscape)) return;
      act.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [opened]);
}
