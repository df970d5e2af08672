'use client';
import type { StepView } from '@afterword/contracts/resources/steps';
import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHandStop,
  IconMinus,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { formatDay, formatMoment } from './format-time.ts';
import type { Commands } from './use-submission.ts';
import { failWords, holdWords, mailNames, skipWords, stateNames } from './words.ts';

const looks = {
  planned: { icon: IconClock, color: 'blue' },
  claimed: { icon: IconSend, color: 'blue' },
  sent: { icon: IconCheck, color: 'teal' },
  skipped: { icon: IconMinus, color: 'gray' },
  held: { icon: IconHandStop, color: 'orange' },
  failed: { icon: IconAlertTriangle, color: 'red' },
} as const;

export function StepBullet({ state }: { readonly state: StepView['state'] }) {
  const Icon = looks[state].icon;
  return <Icon size={14} aria-hidden />;
}

/** What became of it, in words. */
function outcomeOf(step: StepView, zone: string | null): string | undefined {
  switch (step.state) {
    case 'sent':
      return `Sent ${formatMoment(step.sentAt, zone)}${step.candidateSentAt ? '. The candidate sent the note.' : ''}`;
    case 'skipped':
      return `Skipped: ${skipWords[step.skipReason]}`;
    case 'held':
      return `Waits for you: ${holdWords[step.holdReason]}`;
    case 'failed':
      return `Failed: ${failWords[step.failReason]}`;
    case 'planned':
      return step.dueAt === null ? 'After you decide about the step before it' : undefined;
    default:
      return undefined;
  }
}

interface Props {
  readonly step: StepView;
  readonly submissionId: string;
  readonly interviewId: string;
  readonly zone: string | null;
  readonly commands: Commands;
}

/** One e-mail of the plan: when, why, what became of it, and what may be done now. */
export function StepItem({ step, submissionId, interviewId, zone, commands }: Props) {
  const [moving, setMoving] = useState(false);
  const [date, setDate] = useState(step.date);
  const params = { submissionId, interviewId, step: step.key };
  const name = mailNames[step.kind];
  const outcome = outcomeOf(step, zone);
  const act = (allowed: 'send-now' | 'skip') =>
    commands.send({
      done: allowed === 'skip' ? `${name}: skipped.` : `${name}: on its way.`,
      run: ({ ifMatch, idempotencyKey }) =>
        (allowed === 'skip' ? api.skipStep : api.sendStepNow)({ params, ifMatch }, { idempotencyKey }),
    });
  const move = async () => {
    const moved = await commands.send({
      done: `${name}: moved to ${formatDay(date)}.`,
      run: ({ ifMatch, idempotencyKey }) =>
        api.moveStep({ params, ifMatch, body: { date } }, { idempotencyKey }),
    });
    if (moved) setMoving(false);
  };
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{step.cycle > 1 ? `${name} (${step.cycle})` : name}</Text>
        <Badge color={looks[step.state].color} variant="light" autoContrast>
          {stateNames[step.state]}
        </Badge>
      </Group>
      <Text size="sm">
        {step.state === 'planned' && step.dueAt ? formatMoment(step.dueAt, zone) : formatDay(step.date)}
      </Text>
      <Text size="sm" c="var(--mantine-color-text)" opacity={0.85}>
        {step.reason}
      </Text>
      {outcome ? <Text size="sm">{outcome}</Text> : null}
      {step.allowed.length > 0 ? (
        <Group gap="xs" mt={4}>
          {step.allowed.includes('send-now') ? (
            <Button
              size="xs"
              variant="light"
              loading={commands.busy}
              onClick={() => act('send-now')}
              aria-label={`Send ${name} now`}
            >
              Send now
            </Button>
          ) : null}
          {step.allowed.includes('skip') ? (
            <Button
              size="xs"
              variant="default"
              loading={commands.busy}
              onClick={() => act('skip')}
              aria-label={`Skip ${name}`}
            >
              Skip
            </Button>
          ) : null}
          {step.allowed.includes('move') ? (
            <Button
              size="xs"
              variant="default"
              aria-expanded={moving}
              onClick={() => setMoving(!moving)}
              aria-label={`Move ${name}`}
            >
              Move
            </Button>
          ) : null}
        </Group>
      ) : null}
      {moving ? (
        <Group gap="xs" align="end">
          <TextInput
            type="date"
            size="xs"
            label={`New day of ${name}`}
            value={date}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <Button size="xs" onClick={move} loading={commands.busy} disabled={date === ''}>
            Move to this day
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
