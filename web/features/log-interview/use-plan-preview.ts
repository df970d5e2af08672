'use client';
import type { PlanView, PreviewPlanBody } from '@afterword/contracts/resources/follow-up-plans';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../client/api.ts';
import { orThrow, ProblemError } from '../../client/problem-error.ts';
import type { FieldErrors, FormValues } from './form-values.ts';
import { placeErrors } from './place-errors.ts';
import type { ReadForm } from './read-form.ts';

/** The plan of what is typed, 250 ms after the last key; the last good one stays while something is refused. */
export function usePlanPreview(values: FormValues, { moment, decisionDate }: ReadForm) {
  const body: PreviewPlanBody | null = moment
    ? {
        interview: {
          startsAt: moment.startsAt,
          timeZone: values.timeZone,
          durationMinutes: moment.durationMinutes ?? values.durationMinutes,
        },
        decisionDate,
        candidateTimeZone: values.candidateZone || null,
        division: values.division,
      }
    : null;
  const typed = JSON.stringify(body);
  const [asked] = useDebouncedValue(typed, 250);
  const good = useRef<PlanView>(undefined);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['plan-preview', asked],
    queryFn: async ({ signal }) =>
      orThrow(await api.previewPlan({ body: JSON.parse(asked) as PreviewPlanBody }, { signal })),
    enabled: asked !== 'null' && values.timeZone !== '',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  });
  if (data && !error) good.current = data;
  const errors: FieldErrors =
    error instanceof ProblemError && typed === asked ? placeErrors('interview', error.problem) : {};
  const outdated = good.current !== undefined && (error !== null || body === null);
  return { plan: good.current, outdated, loading: isPlaceholderData || typed !== asked, errors };
}
