'use client';
import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { type PlacementType, placementTypes } from '@afterword/core/submission/submission';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { failWith } from '../submission/problem-error.ts';
import type { FieldsProps } from './candidate-fields.tsx';
import { newOne } from './form-values.ts';

const typeNames: Readonly<Record<PlacementType, string>> = {
  temp: 'Temp',
  'temp-to-hire': 'Temp to hire',
  'direct-hire': 'Direct hire',
};

/** Finds a job order of a division, or takes down a new one with its client. */
export function JobOrderFields({ values, errors, change }: FieldsProps) {
  const { division } = values;
  const orders = useQuery({
    queryKey: ['job-orders', division],
    queryFn: async ({ signal }) =>
      failWith(await api.listJobOrders({ query: { division, limit: 100 } }, { signal })),
  });
  const adding = values.jobOrderId === newOne;
  const clients = useQuery({
    queryKey: ['clients'],
    queryFn: async ({ signal }) => failWith(await api.listClients({ query: { limit: 100 } }, { signal })),
    enabled: adding,
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Division"
          allowDeselect={false}
          data={divisions.map((value) => ({ value, label: divisionNames[value] }))}
          value={division}
          error={errors.division}
          onChange={(value) => value && change({ division: value as Division, jobOrderId: null })}
        />
        <Select
          label="Job order"
          placeholder="Type a title or a client"
          searchable
          required
          data={[
            ...(orders.data?.items ?? []).map(({ id, title, clientName }) => ({
              value: id,
              label: `${title} at ${clientName}`,
            })),
            { value: newOne, label: 'Add a job order' },
          ]}
          value={values.jobOrderId}
          error={errors.jobOrderId}
          onChange={(jobOrderId) => change({ jobOrderId })}
        />
      </SimpleGrid>
      {adding ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Job title"
            required
            value={values.jobTitle}
            error={errors.jobTitle}
            onChange={(event) => change({ jobTitle: event.currentTarget.value })}
          />
          <Select
            label="Type"
            allowDeselect={false}
            data={placementTypes.map((value) => ({ value, label: typeNames[value] }))}
            value={values.jobType}
            error={errors.jobType}
            onChange={(value) => value && change({ jobType: value as PlacementType })}
          />
          <Select
            label="Client"
            searchable
            required
            data={[
              ...(clients.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
              { value: newOne, label: 'Add a client' },
            ]}
            value={values.clientId}
            error={errors.clientId}
            onChange={(clientId) => change({ clientId })}
          />
          {values.clientId === newOne ? (
            <TextInput
              label="Client’s name"
              required
              value={values.clientName}
              error={errors.clientName}
              onChange={(event) => change({ clientName: event.currentTarget.value })}
            />
          ) : null}
        </SimpleGrid>
      ) : null}
    </>
  );
}
