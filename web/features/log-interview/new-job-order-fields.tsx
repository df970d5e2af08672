'use client';
import { type Division, divisionNames } from '@afterword/core/division/division';
import { type PlacementType, placementTypes } from '@afterword/core/submission/submission';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Typeahead } from '../../ui/typeahead.tsx';
import { beginsSo } from '../records/begins-so.ts';
import { newOne } from './form-values.ts';
import type { FieldsProps } from './subject-fields.tsx';
import { useClients } from './use-subject.ts';

const typedSo = beginsSo(newOne);

const typeNames: Readonly<Record<PlacementType, string>> = {
  temp: 'Temp',
  'temp-to-hire': 'Temp to hire',
  'direct-hire': 'Direct hire',
};

interface Props extends FieldsProps {
  readonly divisions: readonly Division[];
}

/** A job order that is not in the list yet, with its client. */
export function NewJobOrderFields({ values, errors, change, divisions }: Props) {
  const [search, setSearch] = useState('');
  const clients = useClients(search);
  /** Stays in the list, whatever is looked for next. */
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  const isNew = values.clientId === newOne;
  const found = (clients.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const add = {
    value: newOne,
    label: isNew ? 'A new client' : search.trim() ? `Add “${search.trim()}”` : 'Add a client',
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label="Job title"
        withAsterisk
        value={values.jobTitle}
        error={errors.jobTitle}
        onChange={(event) => change({ jobTitle: event.currentTarget.value })}
      />
      <Typeahead
        label="Client"
        placeholder="Type a name"
        withAsterisk
        data={[
          ...(chosen && !found.some(({ value }) => value === chosen.value) ? [chosen] : []),
          ...found,
          add,
        ]}
        filter={typedSo}
        value={values.clientId}
        error={errors.client}
        onSearchChange={setSearch}
        onChange={(clientId) => {
          setChosen(found.find(({ value }) => value === clientId) ?? chosen);
          change({ clientId, ...(clientId === newOne && !isNew ? { clientName: search.trim() } : {}) });
        }}
      />
      {isNew ? (
        <TextInput
          label="Client’s name"
          withAsterisk
          value={values.clientName}
          error={errors.clientName}
          onChange={(event) => change({ clientName: event.currentTarget.value })}
        />
      ) : null}
      <Select
        label="Division"
        allowDeselect={false}
        data={divisions.map((value) => ({ value, label: divisionNames[value] }))}
        value={values.division}
        error={errors.division}
        onChange={(value) => value && change({ division: value as Division })}
      />
      <Select
        label="Type"
        allowDeselect={false}
        data={placementTypes.map((value) => ({ value, label: typeNames[value] }))}
        value={values.jobType}
        error={errors.jobType}
        onChange={(value) => value && change({ jobType: value as PlacementType })}
      />
    </SimpleGrid>
  );
}
