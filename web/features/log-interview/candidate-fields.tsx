'use client';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { failWith } from '../submission/problem-error.ts';
import type { FieldErrors, FormValues } from './form-values.ts';
import { newOne } from './form-values.ts';
import { zones } from './zones.ts';

export interface FieldsProps {
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly change: (changes: Partial<FormValues>) => void;
}

/** Finds a candidate by name, or takes down a new one. */
export function CandidateFields({ values, errors, change }: FieldsProps) {
  const [search, setSearch] = useState('');
  const [query] = useDebouncedValue(search.trim(), 200);
  const { data } = useQuery({
    queryKey: ['candidates', query],
    queryFn: async ({ signal }) =>
      failWith(await api.listCandidates({ query: { limit: 20, ...(query ? { query } : {}) } }, { signal })),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map(({ id, name, email }) => ({
    value: id,
    label: email ? `${name} (${email})` : name,
  }));
  const typed = values.candidateId === newOne ? values.candidateName : search.trim();
  const add = { value: newOne, label: typed ? `Add “${typed}”` : 'Add a candidate' };
  return (
    <>
      <Select
        label="Candidate"
        placeholder="Type a name"
        searchable
        required
        data={[...found, add]}
        filter={({ options }) => options}
        value={values.candidateId}
        error={errors.candidateId}
        onSearchChange={setSearch}
        onChange={(id) => {
          const zone = data?.items.find((one) => one.id === id)?.timeZone ?? '';
          const name = values.candidateName || (typed.startsWith('Add “') ? '' : typed);
          change(
            id === newOne
              ? { candidateId: id, candidateName: name }
              : { candidateId: id, candidateZone: zone },
          );
        }}
      />
      {values.candidateId === newOne ? (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput
            label="Name"
            required
            value={values.candidateName}
            error={errors.candidateName}
            onChange={(event) => change({ candidateName: event.currentTarget.value })}
          />
          <TextInput
            label="E-mail"
            type="email"
            value={values.candidateEmail}
            error={errors.candidateEmail}
            onChange={(event) => change({ candidateEmail: event.currentTarget.value })}
          />
          <Select
            label="Candidate’s time zone"
            placeholder="Same as the interview"
            searchable
            clearable
            data={zones()}
            value={values.candidateZone || null}
            error={errors.candidateZone}
            onChange={(zone) => change({ candidateZone: zone ?? '' })}
          />
        </SimpleGrid>
      ) : null}
    </>
  );
}
