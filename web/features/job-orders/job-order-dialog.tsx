'use client';

import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { divisions as allDivisions, divisionNames } from '@afterword/core/division/division';
import { placementTypes } from '@afterword/core/submission/submission';
import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { useMe } from '../../client/use-me.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { Typeahead } from '../../ui/typeahead.tsx';
import { useClients } from '../log-interview/use-subject.ts';
import { beginsSo } from '../records/begins-so.ts';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import { EditForm } from '../records/edit-form.tsx';
import { useEdit } from '../records/use-edit.ts';
import {
  emptyJobOrder,
  type JobOrderValues,
  jobOrderChangesOf,
  jobOrderLabels,
  jobOrderValuesOf,
} from './job-order-form-values.ts';
import { placementTypeNames } from './job-order-words.ts';
import { jobOrderKey } from './use-job-order.ts';

const typedSo = beginsSo();

interface Props {
  /** Left undefined: a new one. */
  readonly jobOrder: JobOrderView | undefined;
  /** Whose a new one is; left out, the form asks. */
  readonly client?: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

/** Takes down a job order, or changes one. */
export function JobOrderDialog({ jobOrder, client, close }: Props) {
  const { data: me } = useMe();
  const queries = useQueryClient();
  const router = useRouter();
  const mine = allDivisions.filter(
    (one) => !me || me.user.role === 'admin' || me.user.divisions.includes(one),
  );
  const start = emptyJobOrder(client?.id ?? '', mine[0] ?? 'office');
  const edit = useEdit<JobOrderValues, { readonly version: number }>({
    record: jobOrder ?? { version: 0 },
    valuesOf: (record) => (jobOrder ? jobOrderValuesOf(record as JobOrderView) : start),
    save: (changes, ifMatch, idempotencyKey) => {
      if (jobOrder) {
        return api.changeJobOrder({
          params: { jobOrderId: jobOrder.id },
          body: jobOrderChangesOf(changes),
          ifMatch,
        });
      }
      const { clientId, division, title, type, ...rest } = { ...start, ...changes };
      const body = { ...jobOrderChangesOf(rest), clientId, division, title, type };
      return api.addJobOrder({ body }, { idempotencyKey });
    },
    read: () => api.getJobOrder({ params: { jobOrderId: jobOrder?.id ?? '' } }),
    onSaved: (record) => {
      const saved = record as JobOrderView;
      if ('id' in saved) {
        queries.setQueryData(jobOrderKey(saved.id), saved);
        for (const queryKey of [['job-order-list'], ['orders-of-client'], ['job-orders']]) {
          void queries.invalidateQueries({ queryKey });
        }
        if (!jobOrder && !client) router.push(`/job-orders/${saved.id}`);
        else notifications.show({ color: 'teal', message: 'Saved.' });
      }
      close();
    },
  });
  const { values, errors, change } = edit;
  const text = (field: 'title' | 'pay' | 'shift' | 'site', placeholder: string) => ({
    label: jobOrderLabels[field],
    placeholder,
    maxLength: 200,
    value: values[field],
    error: errors[field],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: currentTarget.value }),
  });
  return (
    <MountedModal
      onClose={close}
      closeOnClickOutside={!edit.isChanged}
      size="lg"
      title={jobOrder ? `Change ${jobOrder.title}` : 'Add a job order'}
    >
      <EditForm edit={edit} close={close} submitLabel={jobOrder ? 'Save' : 'Add the job order'}>
        {jobOrder || client ? null : (
          <ClientField
            value={values.clientId}
            error={errors.clientId}
            onChange={(clientId) => change({ clientId })}
          />
        )}
        <TextInput
          {...text('title', 'Forklift operator, nights')}
          withAsterisk
          {...(jobOrder || client ? { 'data-autofocus': true } : {})}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          {jobOrder ? null : (
            <Select
              label={jobOrderLabels.division}
              allowDeselect={false}
              data={mine.map((value) => ({ value, label: divisionNames[value] }))}
              value={values.division}
              error={errors.division}
              onChange={(chosen) => {
                const division = allDivisions.find((one) => one === chosen);
                if (division) change({ division });
              }}
            />
          )}
          <Select
            label={jobOrderLabels.type}
            allowDeselect={false}
            data={placementTypes.map((value) => ({ value, label: placementTypeNames[value] }))}
            value={values.type}
            error={errors.type}
            onChange={(chosen) => {
              const type = placementTypes.find((one) => one === chosen);
              if (type) change({ type });
            }}
          />
          <NumberInput
            label={jobOrderLabels.openings}
            min={1}
            max={1000}
            allowDecimal={false}
            value={values.openings}
            error={errors.openings}
            onChange={(openings) => change({ openings })}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput {...text('pay', '$22 to $24 an hour')} />
          <TextInput {...text('shift', 'Nights, 10 PM to 6:30 AM')} />
          <TextInput {...text('site', 'Dock 4, Canal Street')} />
        </SimpleGrid>
        <ConflictNotice
          theirs={edit.theirs}
          labels={jobOrderLabels}
          show={(field, value) =>
            field === 'type' ? placementTypeNames[value as JobOrderValues['type']] : String(value ?? '')
          }
          take={edit.takeTheirs}
        />
      </EditForm>
    </MountedModal>
  );
}

interface ClientFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (clientId: string) => void;
}

/** Whose job it is, found by typing. */
function ClientField({ value, error, onChange }: ClientFieldProps) {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  const clients = useClients(search);
  const found = (clients.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const data = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  const choose = (id: string | null) => {
    setChosen(data.find((one) => one.value === id));
    onChange(id ?? '');
  };
  return (
    <Typeahead
      label={jobOrderLabels.clientId}
      placeholder="Type a name"
      withAsterisk
      data-autofocus
      nothingFoundMessage="No client’s name begins so. Add it under Clients first."
      data={data}
      filter={typedSo}
      value={value || null}
      error={error}
      onSearchChange={setSearch}
      onChange={choose}
    />
  );
}
