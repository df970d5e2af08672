'use client';

import type { PlanView, PreviewPlanBody } from '@afterword/contracts/resources/follow-up-plans';
import { addDays, weekday } from '@afterword/core/calendar/plain-date';
import type { Policy } from '@afterword/core/division/policy';
import type { PlainDate } from '@afterword/core/kernel/time';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { PlanPreview } from '../log-interview/plan-preview.tsx';
import { Notice } from '../records/notice.tsx';
import { useToday } from '../records/use-today.ts';
import { formatDay } from '../submission/format-time.ts';
import type { Scope } from './policy-values.ts';
import styles from './settings.module.css';

interface Props {
  /** The numbers as they are typed; `null` while they cannot be saved. */
  readonly policy: Policy | null;
  readonly scope: Scope;
  /** The agency's: where the example is held. */
  readonly timeZone: string;
}

/** The first Tuesday after a day. */
const nextTuesday = (today: PlainDate): PlainDate => addDays(today, (9 - weekday(today)) % 7 || 7);

type Known = 'no date' | 'a date';

/** What the numbers make of an interview, dated and with reasons. Nothing of it is saved. */
export function ExamplePlan({ policy, scope, timeZone }: Props) {
  const today = useToday();
  const [known, setKnown] = useState<Known>('no date');
  const day = today === undefined ? undefined : nextTuesday(today);
  const decisionDate = day === undefined || known === 'no date' ? null : addDays(day, 6);
  const body: PreviewPlanBody | null =
    policy && day
      ? {
          interview: { startsAt: `${day}T10:00`, timeZone, durationMinutes: 60 },
          decisionDate,
          division: scope === 'agency' ? 'office' : scope,
          policy: { ...policy },
        }
      : null;
  const { plan, error, outdated } = useExample(body);
  return (
    <section aria-label="Example" className={styles.page}>
      <Stack gap="xs">
        <Text size="sm">
          {day
            ? `An interview on ${formatDay(day)} at 10 AM, ${decisionDate ? `a decision promised for ${formatDay(decisionDate)}` : 'no decision date known'}.`
            : 'An interview next Tuesday at 10 AM.'}
        </Text>
        <SegmentedControl
          aria-label="What the employer said"
          size="xs"
          data={[
            { value: 'no date', label: 'No date known' },
            { value: 'a date', label: 'A date promised' },
          ]}
          value={known}
          onChange={(chosen) => setKnown(chosen === 'a date' ? 'a date' : 'no date')}
        />
      </Stack>
      {error ? (
        <Notice tone="waiting" role="status">
          {`The example cannot be shown: ${error.message}`}
        </Notice>
      ) : null}
      <PlanPreview plan={plan} zone={timeZone} outdated={outdated || policy === null} />
    </section>
  );
}

/** The last plan stays in sight while numbers are typed that make none. */
function useExample(body: PreviewPlanBody | null) {
  const typed = JSON.stringify(body);
  const [asked] = useDebouncedValue(typed, 250);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['plan-preview', asked],
    queryFn: async ({ signal }): Promise<PlanView> =>
      orThrow(await api.previewPlan({ body: JSON.parse(asked) as PreviewPlanBody }, { signal })),
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  });
  return { plan: data, error, outdated: isPlaceholderData || typed !== asked };
}
