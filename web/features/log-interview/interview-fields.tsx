'use client';
import { talkingPointsMost } from '@afterword/contracts/resources/interviews';
import {
  Button,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { FieldsProps } from './candidate-fields.tsx';
import { pointsOf } from './form-values.ts';
import { zones } from './zones.ts';

/** When, who, what was talked about, until when they decide; the rest behind "More". */
export function InterviewFields({ values, errors, change }: FieldsProps) {
  const [more, setMore] = useState(false);
  const typed = pointsOf(values.talkingPoints).reduce((sum, point) => sum + point.length, 0);
  const tooLong =
    typed > talkingPointsMost ? 'Talking points must have at most 4,000 characters together.' : undefined;
  const interviewer = (index: number, part: 'name' | 'email', text: string) =>
    change({
      interviewers: values.interviewers.map((one, at) => (at === index ? { ...one, [part]: text } : one)),
    });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="When"
          type="datetime-local"
          required
          value={values.startsAt}
          error={errors.startsAt}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <Select
          label="Time zone of the interview"
          searchable
          allowDeselect={false}
          data={zones()}
          value={values.timeZone || null}
          error={errors.timeZone}
          onChange={(zone) => zone && change({ timeZone: zone })}
        />
      </SimpleGrid>
      {values.interviewers.map((one, index) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }} key={index}>
          <TextInput
            label={index === 0 ? 'Interviewer' : `Interviewer ${index + 1}`}
            value={one.name}
            error={errors[`interviewers.${index}.name`]}
            onChange={(event) => interviewer(index, 'name', event.currentTarget.value)}
          />
          <TextInput
            label={index === 0 ? 'Interviewer’s e-mail' : `E-mail of interviewer ${index + 1}`}
            type="email"
            value={one.email}
            error={errors[`interviewers.${index}.email`]}
            onChange={(event) => interviewer(index, 'email', event.currentTarget.value)}
          />
        </SimpleGrid>
      ))}
      <Textarea
        label="Talking points"
        description={`One per line. ${typed.toLocaleString('en-US')} of 4,000 characters.`}
        autosize
        minRows={3}
        maxRows={12}
        value={values.talkingPoints}
        error={errors.talkingPoints ?? tooLong}
        onChange={(event) => change({ talkingPoints: event.currentTarget.value })}
      />
      <TextInput
        label="Decision date"
        description="By when they promised an answer, if they did"
        type="date"
        value={values.decisionDate}
        error={errors.decisionDate}
        onChange={(event) => change({ decisionDate: event.currentTarget.value })}
      />
      <Group>
        <Button variant="subtle" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? 'Less' : 'More'}
        </Button>
        {!more && (errors.durationMinutes || errors.placeDetail) ? (
          <Text size="sm">Something under “More” needs a look.</Text>
        ) : null}
      </Group>
      {more ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <NumberInput
              label="Minutes"
              min={5}
              max={720}
              value={values.durationMinutes}
              error={errors.durationMinutes}
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
              error={errors.placeDetail}
              onChange={(event) => change({ placeDetail: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Group>
            <Button
              variant="default"
              size="xs"
              disabled={values.interviewers.length >= 10}
              onClick={() => change({ interviewers: [...values.interviewers, { name: '', email: '' }] })}
            >
              Add an interviewer
            </Button>
          </Group>
        </>
      ) : null}
    </Stack>
  );
}
