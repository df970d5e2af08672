'use client';
import type { ContactView } from '@afterword/contracts/resources/clients';
import type { PlainDate } from '@afterword/core/kernel/time';
import {
  Button,
  Collapse,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type Ref, useMemo, useState } from 'react';
import { Typeahead } from '../../ui/typeahead.tsx';
import { describeDate, describeMoment } from '../when/describe-moment.ts';
import { PhraseField } from '../when/phrase-field.tsx';
import { zoneOptions } from '../when/zones.ts';
import { entryOf } from './interviewers.ts';
import { countPoints, type ReadForm } from './read-form.ts';
import type { FieldsProps } from './subject-fields.tsx';

interface Props extends FieldsProps {
  readonly read: ReadForm;
  readonly today: PlainDate;
  readonly contacts: readonly ContactView[];
  /** Zones this agency meets most. */
  readonly often: readonly string[];
  readonly firstRef?: Ref<HTMLInputElement>;
}

/** When, with whom, about what, and by when they answer. */
export function InterviewFields({ values, errors, change, read, today, contacts, often, firstRef }: Props) {
  const [more, setMore] = useState(false);
  const showMore = more || errors.duration !== undefined || errors.place !== undefined;
  const { moment, decisionDate } = read;
  const zoneData = useMemo(() => zoneOptions(often, new Date()), [often]);
  const durationMinutes = moment?.durationMinutes ?? values.durationMinutes;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PhraseField
          label="When"
          mode="datetime"
          required
          {...(firstRef === undefined ? {} : { inputRef: firstRef, isFirst: true })}
          value={values.when}
          onChange={(when) => change({ when })}
          meaning={
            moment && describeMoment({ startsAt: moment.startsAt, durationMinutes }, values.timeZone, today)
          }
          hint="As you would say it, also “tue 2-3pm”; or pick"
          problem={read.errors.when}
          error={errors.when}
          picked={moment?.startsAt}
        />
        <Typeahead
          label="Time zone of the interview"
          allowDeselect={false}
          limit={60}
          nothingFoundMessage="No such time zone. Try a city, such as Denver."
          data={zoneData}
          value={values.timeZone || null}
          error={errors.timeZone}
          onChange={(zone) => zone && change({ timeZone: zone })}
        />
      </SimpleGrid>
      <TagsInput
        label="Interviewers"
        placeholder={values.interviewers.length === 0 ? 'Owen Castillo <owen@client.com>' : ''}
        description="Enter after each. The client’s contacts are offered."
        data={contacts.map(entryOf)}
        maxTags={10}
        splitChars={[',', ';']}
        value={[...values.interviewers]}
        error={errors.interviewers}
        onChange={(interviewers) => change({ interviewers })}
      />
      <Textarea
        label="Talking points"
        description={`One per line; the thank-you note takes them up. ${countPoints(values.talkingPoints).toLocaleString('en-US')} of 4,000 characters.`}
        autosize
        minRows={2}
        maxRows={12}
        value={values.talkingPoints}
        error={errors.talkingPoints}
        onChange={(event) => change({ talkingPoints: event.currentTarget.value })}
      />
      <PhraseField
        label="Decision date"
        mode="date"
        value={values.decision}
        onChange={(decision) => change({ decision })}
        meaning={decisionDate === null ? undefined : describeDate(decisionDate, today)}
        hint="By when they promised an answer. Not known: leave it empty"
        problem={read.errors.decision}
        error={errors.decision}
        picked={decisionDate ?? undefined}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'start' }}
        aria-expanded={showMore}
        onClick={() => setMore(!more)}
      >
        {showMore ? 'Less' : 'Place and length'}
      </Button>
      <Collapse expanded={showMore}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput
            label="Minutes"
            min={5}
            max={720}
            value={durationMinutes}
            disabled={moment?.durationMinutes !== undefined}
            error={errors.duration}
            onChange={(minutes) => change({ durationMinutes: Number(minutes) || 60 })}
          />
          <Select
            label="Kind"
            allowDeselect={false}
            data={[
              { value: 'onsite', label: 'On site' },
              { value: 'video', label: 'Video' },
              { value: 'phone', label: 'Phone' },
            ]}
            value={values.placeKind}
            onChange={(kind) =>
              (kind === 'onsite' || kind === 'video' || kind === 'phone') && change({ placeKind: kind })
            }
          />
          <TextInput
            label="Place or link"
            value={values.placeDetail}
            error={errors.place}
            onChange={(event) => change({ placeDetail: event.currentTarget.value })}
          />
        </SimpleGrid>
      </Collapse>
    </Stack>
  );
}
