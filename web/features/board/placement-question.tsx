'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import { type PlacementType, placementTypes } from '@afterword/core/submission/submission';
import { Alert, Button, Checkbox, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { placementNames, readPlacementFacts } from './placement-facts.ts';
import type { Moving } from './use-move.ts';

const mustNotBeBefore = 'Must not be before the first day.';

interface Props {
  readonly card: CardView;
  readonly confirmed: boolean;
  readonly send: Moving['send'];
  readonly dismiss: () => void;
}

/**
 * What kind of placement it is: the job order's, unless somebody says otherwise. Asked for a direct hire: what becomes
 * of the candidate's other open submissions. Kept, unless somebody says otherwise.
 */
export function PlacementQuestion({ card, confirmed, send, dismiss }: Props) {
  const { data: facts, error } = useQuery({
    queryKey: ['placement-facts', card.id],
    queryFn: ({ signal }) => readPlacementFacts(card.id, signal),
  });
  const [chosen, setChosen] = useState<PlacementType | null>(null);
  const [startDate, setStartDate] = useState('');
  const [endDate, setEndDate] = useState('');
  const [guaranteeUntil, setGuaranteeUntil] = useState('');
  const [withdrawn, setWithdrawn] = useState<readonly string[]>([]);
  const type = chosen ?? facts?.type ?? null;
  const endsEarly = (last: string) => startDate !== '' && last !== '' && last < startDate;
  const wrongEnd = type !== 'direct-hire' && endsEarly(endDate);
  const wrongOrder = wrongEnd || endsEarly(guaranteeUntil);
  const others = type === 'direct-hire' ? (facts?.others ?? []) : [];

  const place = async () => {
    if (!type || wrongOrder) return;
    const placement = {
      type,
      startDate: startDate || null,
      endDate: type === 'direct-hire' ? null : endDate || null,
      guaranteeUntil: guaranteeUntil || null,
    };
    const decided = others.map(({ id }) => ({
      submissionId: id,
      do: withdrawn.includes(id) ? ('withdraw' as const) : ('keep' as const),
    }));
    await send(card, 'placed', {
      placement,
      ...(decided.length > 0 ? { others: decided } : {}),
      ...(confirmed ? { confirmed } : {}),
    });
  };

  return (
    <Stack gap="md">
      <Text size="sm">
        {card.names.jobOrder}, {card.names.client}. Mails still planned about it will not be sent.
      </Text>
      {error ? (
        <Alert color="yellow">The job order could not be read. Choose what kind of placement it is.</Alert>
      ) : null}
      <Radio.Group
        label="Kind of placement"
        description={facts ? `The job order says: ${placementNames[facts.type]}` : 'Reading the job order…'}
        value={type}
        onChange={(value) => setChosen(placementTypes.find((known) => known === value) ?? null)}
      >
        <Group gap="md" mt="xs">
          {placementTypes.map((known) => (
            <Radio key={known} value={known} label={placementNames[known]} />
          ))}
        </Group>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, xs: type === 'direct-hire' ? 2 : 3 }}>
        <TextInput
          type="date"
          label="First day (optional)"
          value={startDate}
          onChange={({ currentTarget }) => setStartDate(currentTarget.value)}
        />
        {type === 'direct-hire' ? null : (
          <TextInput
            type="date"
            label="Last day (optional)"
            value={endDate}
            error={wrongEnd ? mustNotBeBefore : undefined}
            onChange={({ currentTarget }) => setEndDate(currentTarget.value)}
          />
        )}
        <TextInput
          type="date"
          label="Guaranteed until (optional)"
          value={guaranteeUntil}
          error={endsEarly(guaranteeUntil) ? mustNotBeBefore : undefined}
          onChange={({ currentTarget }) => setGuaranteeUntil(currentTarget.value)}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        A week before a last day, and before a guarantee ends, you are reminded.
      </Text>
      {others.length > 0 ? (
        <Checkbox.Group
          label="Other open submissions"
          description={`Tick those to withdraw ${card.names.candidate} from. The rest stay open.`}
          value={[...withdrawn]}
          onChange={setWithdrawn}
        >
          <Stack gap={6} mt="xs">
            {others.map(({ id, title }) => (
              <Checkbox key={id} value={id} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={dismiss}>
          Leave it
        </Button>
        <Button data-autofocus disabled={!type || wrongOrder} onClick={place}>
          Place {card.names.candidate}
        </Button>
      </Group>
    </Stack>
  );
}
