'use client';

import { stageNames, stageOrder } from '@afterword/core/submission/stage';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import { PlacementQuestion } from './placement-question.tsx';
import { endsOf } from './plan-move.ts';
import type { AskedMove, Moving } from './use-move.ts';

interface Props {
  readonly asked: AskedMove | null;
  readonly send: Moving['send'];
  readonly dismiss: () => void;
}

/** What product.md says a move must ask, each in words that say what happens then. */
export default function MoveDialog({ asked, send, dismiss }: Props) {
  useFocusBack(asked !== null);
  return (
    <Modal opened={asked !== null} onClose={dismiss} title={asked ? titleOf(asked) : ''}>
      {asked ? <Question asked={asked} send={send} dismiss={dismiss} /> : null}
    </Modal>
  );
}

function titleOf({ card, to, question }: AskedMove): string {
  const { candidate } = card.names;
  switch (question) {
    case 'log-interview':
      return `Log an interview for ${candidate}?`;
    case 'placement':
      return `${candidate} is placed`;
    case 'backwards':
      return `Move ${candidate} back?`;
    case 'ends-mails':
      return stageOrder(to) > stageOrder('placed')
        ? `Close as ${stageNames[to]}?`
        : `An offer for ${candidate}?`;
  }
}

function Question({ asked, send, dismiss }: Props & { readonly asked: AskedMove }) {
  const { card, to, question } = asked;
  const { candidate, client, jobOrder } = card.names;
  const isBack = stageOrder(to) < stageOrder(card.stage);
  if (question === 'placement') {
    return <PlacementQuestion card={card} confirmed={isBack} send={send} dismiss={dismiss} />;
  }
  if (question === 'log-interview') {
    return (
      <Stack>
        <Text size="sm">
          {stageNames[to]} is where a card goes by itself once an interview is logged. So log the interview:
          the card moves, and its follow-ups are planned.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={dismiss}>
            Leave it
          </Button>
          <Button
            component={LogInterviewLink}
            subject={{ submission: card.id }}
            onClick={dismiss}
            data-autofocus
          >
            Log an interview
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <Text size="sm">
        {question === 'backwards'
          ? `From ${stageNames[card.stage]} back to ${stageNames[to]}. Mails that were skipped on the way stay skipped.`
          : consequence(asked)}
      </Text>
      <Text size="sm" c="dimmed">
        {jobOrder}, {client}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={dismiss}>
          Leave it
        </Button>
        <Button data-autofocus onClick={() => send(card, to, isBack ? { confirmed: true } : {})}>
          {question === 'backwards'
            ? 'Move it back'
            : to === 'offer-extended'
              ? 'Yes, an offer'
              : `Close ${candidate}’s submission`}
        </Button>
      </Group>
    </Stack>
  );
}

/** What the mails do then; core's `endOfStage` in words. */
function consequence({ card, to }: AskedMove): string {
  const { candidate, client } = card.names;
  if (endsOf(to) === 'follow-ups') {
    return `This says that ${client} answered. The follow-ups still planned for ${candidate} will not be sent; a thank-you still goes.`;
  }
  return `The submission leaves the board. Nothing planned for ${candidate} about it will be sent, the thank-you neither. You can reopen it from its page for 90 days.`;
}
