'use client';

import type { BoardColumn } from '@afterword/contracts/resources/board';
import { type Division, divisionNames } from '@afterword/core/division/division';
import { type Stage, stageNames } from '@afterword/core/submission/stage';
import { Alert, Badge, Box, Button, Group, ScrollArea, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { Card } from './card.tsx';
import { useMove } from './use-move.tsx';

/** One division: stages as columns, submissions as cards, refreshed while somebody looks. */
export function Board({ division }: { readonly division: Division }) {
  const { data, isPending, refetch } = useQuery({
    queryKey: ['board', division],
    queryFn: () => api.getBoard({ params: { division } }),
    refetchInterval: 5000,
  });
  const { move, dialog } = useMove(division);
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {divisionNames[division]}
      </Title>
      {isPending && <Skeleton height={320} aria-label="Loading the board" />}
      {data && !data.ok && (
        <Alert color="red" title="The board cannot be shown">
          <Text mb="sm">{data.problem.detail}</Text>
          <Button onClick={() => refetch()}>Try again</Button>
        </Alert>
      )}
      {data?.ok && (
        <ScrollArea type="auto" offsetScrollbars viewportProps={{ tabIndex: 0, 'aria-label': 'Stages' }}>
          <Group align="flex-start" wrap="nowrap" gap="sm">
            {data.data.columns.map((column) => (
              <Column key={column.stage} column={column} move={move} />
            ))}
          </Group>
        </ScrollArea>
      )}
      {dialog}
    </Stack>
  );
}

interface ColumnProps {
  readonly column: BoardColumn;
  readonly move: (submissionId: string, to: Stage) => void;
}

function Column({ column: { stage, cards, cursor }, move }: ColumnProps) {
  return (
    <Box component="section" aria-label={stageNames[stage]} w={260} style={{ flexShrink: 0 }}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="sm">
          {stageNames[stage]}
        </Title>
        <Badge variant="default">
          {cards.length}
          {cursor ? '+' : ''}
        </Badge>
      </Group>
      <Stack gap="xs">
        {cards.length === 0 && <Text size="sm">Nobody here.</Text>}
        {cards.map((card) => (
          <Card key={card.id} card={card} move={move} />
        ))}
      </Stack>
    </Box>
  );
}
