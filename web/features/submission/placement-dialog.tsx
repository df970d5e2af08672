'use client';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { type PlacementType, placementTypes } from '@afterword/core/submission/submission';
import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { useOpenSubmissions } from '../log-interview/use-subject.ts';
import { moveTo } from './submission-commands.ts';
import type { Commands } from './use-commands.ts';

interface Props {
  readonly submission: SubmissionView;
  readonly commands: Commands;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const typeNames: Readonly<Record<PlacementType, string>> = {
  temp: 'Temp',
  'temp-to-hire': 'Temp to hire',
  'direct-hire': 'Direct hire',
};

/** A placement: its type is the job order's unless said otherwise. */
export default function PlacementDialog({ submission, commands, opened, onClose }: Props) {
  const { jobOrderId } = submission;
  const jobOrder = useQuery({
    queryKey: ['job-order', jobOrderId],
    queryFn: async ({ signal }) => orThrow(await api.getJobOrder({ params: { jobOrderId } }, { signal })),
    enabled: opened,
  });
  const open = useOpenSubmissions(opened ? submission.candidateId : null);
  const others = (open.data ?? []).filter(({ id }) => id !== submission.id);
  const [withdrawn, setWithdrawn] = useState<string[]>([]);
  const [chosen, setChosen] = useState<PlacementType>();
  const [startDate, setStartDate] = useState('');
  const [endDate, setEndDate] = useState('');
  const [refusal, setRefusal] = useState<string>();
  useFocusBack(opened);
  const type = chosen ?? jobOrder.data?.type ?? 'direct-hire';
  const place = async () => {
    const command = moveTo(submission.id, 'placed', {
      placement: {
        type,
        startDate: startDate || null,
        endDate: type === 'direct-hire' ? null : endDate || null,
      },
      ...(type === 'direct-hire' && others.length > 0
        ? {
            others: others.map(({ id }) => ({
              submissionId: id,
              do: withdrawn.includes(id) ? ('withdraw' as const) : ('keep' as const),
            })),
          }
        : {}),
    });
    // The dialog has asked already.
    const sent = await commands.trySend({ ...command, confirm: undefined });
    if (sent.done) return onClose();
    setRefusal(sent.message);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Placed: ${submission.names.candidate}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void place();
        }}
      >
        <Stack>
          <Text size="sm">The employer answered, so all unsent coaching e-mails end.</Text>
          <Select
            label="Type"
            allowDeselect={false}
            data={placementTypes.map((value) => ({ value, label: typeNames[value] }))}
            value={type}
            onChange={(value) => value && setChosen(value as PlacementType)}
          />
          <TextInput
            type="date"
            label="Starts on"
            value={startDate}
            onChange={(event) => setStartDate(event.currentTarget.value)}
          />
          {type === 'direct-hire' ? null : (
            <TextInput
              type="date"
              label="Ends on"
              value={endDate}
              error={refusal}
              onChange={(event) => setEndDate(event.currentTarget.value)}
            />
          )}
          {type === 'direct-hire' && others.length > 0 ? (
            <Checkbox.Group
              label="What else the candidate is put forward for"
              description="Tick what they withdraw from; the rest stays open."
              value={withdrawn}
              onChange={setWithdrawn}
            >
              <Stack gap="xs" mt="xs">
                {others.map(({ id, names }) => (
                  <Checkbox key={id} value={id} label={`Withdraw: ${names.jobOrder} at ${names.client}`} />
                ))}
              </Stack>
            </Checkbox.Group>
          ) : null}
          {refusal && type === 'direct-hire' ? <Text role="alert">{refusal}</Text> : null}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Leave it
            </Button>
            <Button type="submit" loading={commands.running === 'stage'}>
              Record the placement
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
