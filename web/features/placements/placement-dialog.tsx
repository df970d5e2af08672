'use client';

import type { Result } from '@afterword/contracts/client';
import type { PlacementView } from '@afterword/contracts/resources/submission-parts';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { type PlacementType, placementTypes } from '@afterword/core/submission/submission';
import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { placementTypeNames } from '../job-orders/job-order-words.ts';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import { Notice } from '../records/notice.tsx';
import { useEdit } from '../records/use-edit.ts';
import { submissionKey } from '../submission/submission-queries.ts';
import readable from '../when/readable.module.css';
import type { Placed } from './placement-list.tsx';
import { askedWords } from './placement-words.ts';

interface Props {
  readonly placed: Placed;
  readonly close: () => void;
}

interface Dates {
  readonly type: PlacementType;
  readonly startDate: string;
  readonly endDate: string;
  readonly guaranteeUntil: string;
}

const datesOf = ({ type, startDate, endDate, guaranteeUntil }: PlacementView): Dates => ({
  type,
  startDate: startDate ?? '',
  endDate: endDate ?? '',
  guaranteeUntil: guaranteeUntil ?? '',
});

const labels: Readonly<Record<keyof Dates, string>> = {
  type: 'Type',
  startDate: 'First day',
  endDate: 'Last day',
  guaranteeUntil: 'Guaranteed until',
};

/** What changed, as the API takes it: an empty date is none. */
const changesOf = (changes: Partial<Dates>) =>
  Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, value || null]));

type Known = Pick<SubmissionView, 'id' | 'version' | 'placement'>;

/** When a placement starts and ends, until when it is guaranteed, and what to do when it falls off. */
export function PlacementDialog({ placed, close }: Props) {
  const { id, names, placement } = placed;
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [fallingOff, setFallingOff] = useState(false);
  const params = { submissionId: id };

  const done = (submission: Known, message: string) => {
    // What is listed is not all of it: its page would show a submission without interviews.
    if ('interviews' in submission) queries.setQueryData(submissionKey(id), submission);
    for (const queryKey of [['placements'], ['submissions-for'], ['submissions-of']]) {
      void queries.invalidateQueries({ queryKey });
    }
    notifications.show({ color: 'teal', message });
    close();
  };
  const edit = useEdit<Dates, Known>({
    record: placed,
    valuesOf: (known) => datesOf(known.placement ?? placement),
    save: (changes, ifMatch) => api.changePlacement({ params, body: changesOf(changes), ifMatch }),
    read: () => api.getSubmission({ params }),
    onSaved: (submission) => done(submission, 'Saved.'),
  });
  const send = async (name: string, message: string, call: () => Promise<Result<SubmissionView>>) => {
    if (busy) return;
    setBusy(name);
    const result = await call();
    setBusy(undefined);
    if (result.ok) done(result.data, message);
    else setRefusal(result.problem.detail);
  };
  const { type, startDate, endDate, guaranteeUntil } = edit.values;
  const date = (field: 'startDate' | 'endDate' | 'guaranteeUntil', value: string) => ({
    type: 'date',
    label: labels[field],
    value,
    error: edit.errors[field],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      edit.change({ [field]: currentTarget.value }),
  });
  return (
    <MountedModal onClose={close} title={`Placement of ${names.candidate}`}>
      <form
        className={readable.readable}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void edit.submit();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {names.jobOrder} at {names.client}
          </Text>
          {askedWords(placement).map(({ about, words }) => (
            <Notice key={about} tone="waiting">
              <Text size="sm">{words}</Text>
              <Button
                size="compact-sm"
                variant="default"
                mt={6}
                loading={busy === about}
                onClick={() =>
                  send(about, 'Off your list.', () =>
                    api.settlePlacementReminder({ params: { ...params, about } }),
                  )
                }
              >
                I have seen to it
              </Button>
            </Notice>
          ))}
          <Select
            label={labels.type}
            allowDeselect={false}
            data={placementTypes.map((value) => ({ value, label: placementTypeNames[value] }))}
            value={type}
            onChange={(chosen) => {
              const known = placementTypes.find((one) => one === chosen);
              // A direct hire has no last day.
              if (known) edit.change({ type: known, ...(known === 'direct-hire' ? { endDate: '' } : {}) });
            }}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput {...date('startDate', startDate)} />
            {type === 'direct-hire' ? null : <TextInput {...date('endDate', endDate)} />}
            <TextInput
              {...date('guaranteeUntil', guaranteeUntil)}
              description="The last day on which you replace or refund"
            />
          </SimpleGrid>
          <ConflictNotice
            theirs={edit.theirs}
            labels={labels}
            show={(_field, value) => String(value ?? '')}
            take={edit.takeTheirs}
          />
          <Text size="xs" c="dimmed">
            A week before the last day, and before the guarantee ends, you are reminded.
          </Text>
          {(refusal ?? edit.errors.form) ? (
            <Notice tone="bad" role="alert">
              {refusal ?? edit.errors.form}
            </Notice>
          ) : null}
          {fallingOff ? (
            <Notice tone="waiting" title="It fell off?">
              <Text size="sm">
                The submission goes back to where its interviews left it, with no mail planned. Start
                follow-ups again on its page, if you want them.
              </Text>
              <Button
                size="compact-sm"
                mt={8}
                loading={busy === 'fall-off'}
                onClick={() =>
                  send('fall-off', 'Back on the board, with nothing planned.', () =>
                    api.reopenSubmission({ params, body: {} }),
                  )
                }
              >
                Yes, it fell off
              </Button>
            </Notice>
          ) : null}
          <Group justify="space-between" gap="xs">
            {fallingOff ? (
              <span />
            ) : (
              <Button variant="subtle" color="gray" onClick={() => setFallingOff(true)}>
                It fell off…
              </Button>
            )}
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                Leave it
              </Button>
              <Button type="submit" loading={edit.busy}>
                Save
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </MountedModal>
  );
}
