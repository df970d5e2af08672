'use client';
import { type Division, divisionNames } from '@afterword/core/division/division';
import { stageNames } from '@afterword/core/submission/stage';
import {
  type ComboboxItem,
  type ComboboxParsedItem,
  type OptionsFilter,
  SimpleGrid,
  TextInput,
} from '@mantine/core';
import { type Ref, useEffect, useState } from 'react';
import { Typeahead } from '../../ui/typeahead.tsx';
import { beginsSo } from '../records/begins-so.ts';
import { zoneOptions } from '../when/zones.ts';
import { type FieldErrors, type FormValues, newOne } from './form-values.ts';
import { NewJobOrderFields } from './new-job-order-fields.tsx';
import { useCandidates, useJobOrders, useOpenSubmissions } from './use-subject.ts';

const typedSo = beginsSo(newOne);

export interface FieldsProps {
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly change: (changes: Partial<FormValues>) => void;
}

interface Props extends FieldsProps {
  readonly divisions: readonly Division[];
  readonly firstRef: Ref<HTMLInputElement>;
}

/** Every word typed must be in the label, in any order; "add one" always stays. */
const byWords: OptionsFilter = ({ options, search }) => {
  const words = search.toLowerCase().split(/\s+/);
  const fits = (option: ComboboxItem) =>
    option.value === newOne || words.every((word) => option.label.toLowerCase().includes(word));
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};

/** Whose interview, and for what: found by typing, or taken down as new. */
export function SubjectFields({ values, errors, change, divisions, firstRef }: Props) {
  const [search, setSearch] = useState('');
  const { data } = useCandidates(search);
  const candidates = data?.items ?? [];
  const { candidateId, about } = values;
  const open = useOpenSubmissions(candidateId);
  const [wanted, setWanted] = useState('');
  const orders = useJobOrders(divisions, wanted);
  const isNew = candidateId === newOne;

  const only = open.data?.length === 1 ? open.data[0] : undefined;
  const preselect = about === null && only ? only : undefined;
  useEffect(() => {
    if (!preselect) return;
    change({
      about: `submission:${preselect.id}`,
      aboutName: `${preselect.names.jobOrder} at ${preselect.names.client}`,
      division: preselect.division,
      clientId: null,
    });
  }, [preselect, change]);

  const found = candidates.map(({ id, name, email }) => ({
    value: id,
    label: email ? `${name} (${email})` : name,
  }));
  const chosen =
    candidateId !== null && !isNew && !found.some(({ value }) => value === candidateId)
      ? [{ value: candidateId, label: values.candidateName }]
      : [];
  const typed = search.trim();
  const add = {
    value: newOne,
    label: isNew ? 'A new candidate' : typed ? `Add “${typed}”` : 'Add a candidate',
  };

  const submissions = (open.data ?? []).map(({ id, names, stage }) => ({
    value: `submission:${id}`,
    label: `${names.jobOrder} at ${names.client} (${stageNames[stage]})`,
  }));
  const taken = new Set((open.data ?? []).map(({ jobOrderId }) => jobOrderId));
  const jobs = orders
    .filter(({ id }) => !taken.has(id))
    .map(({ id, title, clientName, division, shift, site }) => ({
      value: `job-order:${id}`,
      // Two orders of one title differ by these.
      label: `${title} at ${clientName} (${[divisionNames[division], shift, site].filter(Boolean).join(', ')})`,
    }));
  const known = [...submissions, ...jobs].some(({ value }) => value === about);
  const groups = [
    ...(submissions.length > 0 ? [{ group: 'Put forward for', items: submissions }] : []),
    ...(jobs.length > 0 ? [{ group: 'Open job orders', items: jobs }] : []),
    ...(about !== null && about !== newOne && !known
      ? [{ group: 'Chosen', items: [{ value: about, label: values.aboutName }] }]
      : []),
    { group: 'Not in the list', items: [{ value: newOne, label: 'Add a job order' }] },
  ];

  const chooseCandidate = (id: string | null) => {
    const one = candidates.find((candidate) => candidate.id === id);
    // A submission is this candidate's; a job order may stay.
    const keep = about?.startsWith('submission:') ? { about: null, aboutName: '' } : {};
    if (id === newOne) {
      return change({ ...keep, candidateId: id, candidateName: typed.startsWith('Add “') ? '' : typed });
    }
    change({
      ...keep,
      candidateId: id,
      candidateName: one?.name ?? values.candidateName,
      candidateZone: one?.timeZone ?? '',
    });
  };

  const chooseAbout = (value: string | null, option: ComboboxItem | null) => {
    const order = orders.find(({ id }) => value === `job-order:${id}`);
    const submission = open.data?.find(({ id }) => value === `submission:${id}`);
    change({
      about: value,
      aboutName: option?.label ?? '',
      clientId: order?.clientId ?? null,
      division: order?.division ?? submission?.division ?? values.division,
    });
  };

  return (
    <>
      <Typeahead
        label="Candidate"
        placeholder="Type a name"
        withAsterisk
        ref={firstRef}
        data-autofocus
        // It has the focus from the start; a list nobody asked for would lie over what comes next.
        openOnFocus={false}
        data={[...chosen, ...found, add]}
        filter={typedSo}
        value={candidateId}
        error={errors.candidate}
        onSearchChange={setSearch}
        onChange={chooseCandidate}
      />
      {isNew ? (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput
            label="Name"
            withAsterisk
            value={values.candidateName}
            error={errors.candidateName}
            onChange={(event) => change({ candidateName: event.currentTarget.value })}
          />
          <TextInput
            label="Candidate’s e-mail"
            type="email"
            value={values.candidateEmail}
            error={errors.candidateEmail}
            onChange={(event) => change({ candidateEmail: event.currentTarget.value })}
          />
          <Typeahead
            label="Candidate’s time zone"
            placeholder="As the interview"
            clearable
            limit={60}
            data={zoneOptions([values.timeZone], new Date())}
            value={values.candidateZone || null}
            error={errors.candidateZone}
            onChange={(zone) => change({ candidateZone: zone ?? '' })}
          />
        </SimpleGrid>
      ) : null}
      <Typeahead
        label="For"
        placeholder="Type a job title or a client"
        withAsterisk
        data={groups}
        filter={byWords}
        value={about}
        error={errors.about}
        onSearchChange={setWanted}
        onChange={chooseAbout}
      />
      {about === newOne ? (
        <NewJobOrderFields values={values} errors={errors} change={change} divisions={divisions} />
      ) : null}
    </>
  );
}
