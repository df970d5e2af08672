'use client';

import { type Division, divisionNames } from '@afterword/core/division/division';
import { Checkbox, Group, Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { Typeahead } from '../../ui/typeahead.tsx';
import type { Errors } from '../records/use-edit.ts';
import { zoneOptions } from '../when/zones.ts';
import { type CandidateValues, candidateLabels } from './candidate-form-values.ts';
import { languageNames } from './candidate-words.ts';

interface Props {
  readonly values: CandidateValues;
  readonly errors: Errors;
  readonly change: (changes: Partial<CandidateValues>) => void;
  readonly divisions: readonly Division[];
  /** The agency's, which comes first in the list. */
  readonly zone: string;
}

/** Everything there is to say of a candidate. */
export function CandidateFields({ values, errors, change, divisions, zone }: Props) {
  const text = (field: 'name' | 'email' | 'phone') => ({
    label: candidateLabels[field],
    value: values[field],
    error: errors[field],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: currentTarget.value }),
  });
  return (
    <>
      <TextInput {...text('name')} withAsterisk data-autofocus maxLength={200} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput {...text('email')} type="email" description="Follow-up mails go here" />
        <TextInput {...text('phone')} type="tel" description="For you; no mail ever shows it" />
      </SimpleGrid>
      <Checkbox.Group
        label={candidateLabels.divisions}
        withAsterisk
        value={[...values.divisions]}
        error={errors.divisions}
        onChange={(chosen) => change({ divisions: chosen as Division[] })}
      >
        <Group gap="md" mt={6}>
          {divisions.map((division) => (
            <Checkbox key={division} value={division} label={divisionNames[division]} />
          ))}
        </Group>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={candidateLabels.language}
          description="Of the mails to them"
          allowDeselect={false}
          data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
          value={values.language}
          error={errors.language}
          onChange={(language) => change({ language: language === 'es' ? 'es' : 'en' })}
        />
        <Typeahead
          label={candidateLabels.timeZone}
          description="Quiet hours are theirs"
          placeholder="As the interview’s"
          clearable
          limit={60}
          clearButtonProps={{ 'aria-label': 'Clear the time zone' }}
          data={zoneOptions([zone], new Date())}
          value={values.timeZone || null}
          error={errors.timeZone}
          onChange={(timeZone) => change({ timeZone: timeZone ?? '' })}
        />
      </SimpleGrid>
      <TagsInput
        label={candidateLabels.skills}
        description="Enter or comma after each"
        placeholder={values.skills.length === 0 ? 'Forklift, SAP, CPA' : ''}
        acceptValueOnBlur
        clearable={false}
        isDuplicate={(value, present) => present.some((one) => one.toLowerCase() === value.toLowerCase())}
        value={[...values.skills]}
        error={errors.skills}
        onChange={(skills) => change({ skills })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="date"
          label="Can start from"
          value={values.availability.from}
          onChange={({ currentTarget }) =>
            change({ availability: { ...values.availability, from: currentTarget.value } })
          }
        />
        <TextInput
          label="Availability, in words"
          placeholder="Two weeks’ notice, no nights"
          maxLength={200}
          value={values.availability.note}
          error={errors.availability}
          onChange={({ currentTarget }) =>
            change({ availability: { ...values.availability, note: currentTarget.value } })
          }
        />
      </SimpleGrid>
    </>
  );
}
