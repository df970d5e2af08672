'use client';
import type { PlanView, PreviewPlanBody } from '@afterword/contracts/resources/follow-up-plans';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../client/api.ts';
import { failWith, ProblemError } from '../submission/problem-error.ts';
import type { FieldErrors, FormValues } from './form-values.ts';
import { placeErrors } from './place-errors.ts';

/** The plan of what is typed, 300 ms after the last key; the last good one stays while something is refused. */
export function usePlanPreview(values: FormValues, candidateTimeZone: string | null) {
  const body: PreviewPlanBody = {
    interview: {
      startsAt: values.startsAt,
      timeZone: values.timeZone,
      durationMinutes: values.durationMinutes,
    },
    decisionDate: values.decisionDate || null,
    candidateTimeZone,
    division: values.division,
  };
  const [asked] = useDebouncedValue(JSON.stringify(body), 300);
  const good = useRef<PlanView>(undefined);
  const { data, error } = useQuery({
    queryKey: ['plan-preview', asked],
    queryFn: async ({ signal }) =>
      failWith(await api.previewPlan({ body: JSON.parse(asked) as PreviewPlanBody }, { signal })),
    enabled: values.startsAt !== '' && values.timeZone !== '',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  });
  if (data && !error) good.current = data;
  const errors: FieldErrors = error instanceof ProblemError ? placeErrors('interview', error.problem) : {};
  return { plan: good.current, old: error !== null, errors };
}
