'use client';
import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { type Division, divisions } from '@afterword/core/division/division';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { submissionQuery } from '../submission/submission-queries.ts';
import { newOne } from './form-values.ts';

/** Candidates whose name begins with what is typed. */
export function useCandidates(search: string) {
  const query = useTyped(search);
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

const mostTyped = 100;
/** So many are offered at once; whoever looks for another types its beginning. */
const mostOffered = 20;
/** Of so many clients whose name begins with what is typed the job orders are offered too. */
const mostClients = 3;

const useTyped = (search: string): string => useDebouncedValue(search.trim().slice(0, mostTyped), 150)[0];

type Signal = { readonly signal: AbortSignal };

/** Open job orders of every division the person works for: the first of each, and those whose title begins so. */
export function useJobOrders(mine: readonly Division[], search: string): readonly JobOrderView[] {
  const typed = useTyped(search);
  const lists = divisions
    .filter((division) => mine.includes(division))
    .flatMap((division) => [
      { division, limit: 100 },
      ...(typed ? [{ division, limit: mostOffered, query: typed }] : []),
    ]);
  const listed = useQueries({
    queries: lists.map((query) => ({
      queryKey: ['job-orders', query],
      queryFn: async ({ signal }: Signal) => orThrow(await api.listJobOrders({ query }, { signal })).items,
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const clients = useClients(typed);
  const ofClients = useQueries({
    queries: (typed ? (clients.data?.items ?? []) : []).slice(0, mostClients).map(({ id }) => ({
      queryKey: ['job-orders', 'of', id],
      queryFn: async ({ signal }: Signal) =>
        orThrow(
          await api.listClientJobOrders(
            { params: { clientId: id }, query: { limit: mostOffered } },
            { signal },
          ),
        ).items.filter(({ status }) => status === 'open'),
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  return [...new Map([...listed, ...ofClients].map((order) => [order.id, order])).values()];
}

/** Clients whose name begins with what is typed. */
export function useClients(search: string) {
  const query = useTyped(search);
  return useQuery({
    queryKey: ['clients', query],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.listClients({ query: { limit: mostOffered, ...(query ? { query } : {}) } }, { signal }),
      ),
    placeholderData: keepPreviousData,
  });
}

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
    ...submissionQuery(api, submissionId ?? ''),
    enabled: submissionId !== undefined,
    select: ({ clientId }) => clientId,
  });
