'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import { type Stage, stageNames, stages } from '@afterword/core/submission/stage';
import { Anchor, Badge, Button, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import Link from 'next/link';

const waitWords: Readonly<Record<string, string>> = { held: 'waits for you', failed: 'failed, look at it' };

const when = (iso: string): string =>
  new Date(iso).toLocaleString('en', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });

interface CardProps {
  readonly card: CardView;
  readonly move: (submissionId: string, to: Stage) => void;
}

export function Card({ card, move }: CardProps) {
  const { id, names, nextStep, daysInStage = 0, stage, paused, pendingAnswer } = card;
  return (
    <Paper component="article" withBorder p="sm" aria-label={names.candidate}>
      <Stack gap={4}>
        <Anchor component={Link} href={`/submissions/${id}`} fw={600} c="inherit" underline="hover">
          {names.candidate}
        </Anchor>
        <Text size="sm">{names.jobOrder}</Text>
        <Text size="xs">{names.client}</Text>
        {nextStep && (
          <Text size="xs">
            {nextStep.kind.replaceAll('-', ' ')}:{' '}
            {nextStep.dueAt ? when(nextStep.dueAt) : (waitWords[nextStep.state] ?? 'after you decide')}
          </Text>
        )}
        <Group gap={6}>
          <Text size="xs">{daysInStage === 1 ? '1 day' : `${daysInStage} days`}</Text>
          {paused && (
            <Badge size="sm" variant="default">
              Paused
            </Badge>
          )}
          {pendingAnswer && <Badge size="sm">Answer to confirm</Badge>}
          <Menu>
            <Menu.Target>
              <Button size="compact-xs" variant="subtle" ml="auto" aria-label={`Move to… ${names.candidate}`}>
                Move to…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {stages
                .filter((to) => to !== stage)
                .map((to) => (
                  <Menu.Item key={to} onClick={() => move(id, to)}>
                    {stageNames[to]}
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Stack>
    </Paper>
  );
}
