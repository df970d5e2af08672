'use client';
import { type Division, divisions } from '@afterword/core/division/division';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { submissionKey } from '../submission/use-submission.ts';
import { newOne } from './form-values.ts';

/** Candidates whose name begins with what is typed. */
export function useCandidates(search: string) {
  const [query] = useDebouncedValue(search.trim().slice(0, 100), 150);
  return useQuery({
    queryKey: ['candidates', query],
    queryFn: async ({ signal }) =>
      orThrow(await api.listCandidates({ query: { limit: 20, ...(query ? { query } : {}) } }, { signal })),
    placeholderData: keepPreviousData,
  });
}

/** What the candidate is put forward for, as far as it is open. */
export const useOpenSubmissions = (candidateId: string | null) =>
  useQuery({
    queryKey: ['submissions-of', candidateId ?? ''],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.listCandidateSubmissions(
          { params: { candidateId: candidateId ?? '' }, query: { limit: 100 } },
          { signal },
        ),
      ).items.filter(({ closed, stage }) => !closed && stage !== 'placed'),
    enabled: candidateId !== null && candidateId !== newOne,
  });

/** Open job orders of every division the person works for. */
export function useJobOrders(mine: readonly Division[], enabled: boolean) {
  return useQueries({
    queries: divisions
      .filter((division) => mine.includes(division))
      .map((division) => ({
        queryKey: ['job-orders', division],
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          orThrow(await api.listJobOrders({ query: { division, limit: 100 } }, { signal })).items,
        enabled,
      })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
}

export const useClients = (enabled: boolean) =>
  useQuery({
    queryKey: ['clients'],
    queryFn: async ({ signal }) => orThrow(await api.listClients({ query: { limit: 100 } }, { signal })),
    enabled,
  });

/** The people at the client who may be the interviewers; HR last, since they rarely are. */
export const useContacts = (clientId: string | null) =>
  useQuery({
    queryKey: ['client', clientId ?? ''],
    queryFn: async ({ signal }) =>
      orThrow(await api.getClient({ params: { clientId: clientId ?? '' } }, { signal })).contacts.toSorted(
        (one, other) => Number(one.isHr) - Number(other.isHr),
      ),
    enabled: clientId !== null && clientId !== newOne,
    staleTime: 60_000,
  });

/** The client of a submission chosen in the form: its people are offered as interviewers. */
export const useClientOf = (submissionId: string | undefined) =>
  useQuery({
    queryKey: submissionKey(submissionId ?? ''),
    queryFn: async ({ signal }) =>
      orThrow(await api.getSubmission({ params: { submissionId: submissionId ?? '' } }, { signal })),
    enabled: submissionId !== undefined,
    select: ({ clientId }) => clientId,
  });
