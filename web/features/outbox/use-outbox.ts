'use client';

import type { PlannedPage, SentPage } from '@afterword/contracts/resources/outbox';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import type { OutboxFilters, StateOf } from './outbox-filters.ts';

export const outboxKey = ['outbox'] as const;

const pageSize = 50;

const common = ({ division }: OutboxFilters, owner: string | undefined, cursor: string | null) => ({
  limit: pageSize,
  ...(division === null ? {} : { division }),
  ...(owner === undefined ? {} : { owner }),
  ...(cursor === null ? {} : { cursor }),
});

const live = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ cursor }: { readonly cursor?: string | undefined }) => cursor ?? null,
  refetchInterval: 30_000,
} as const;

/** Mails that have not left, up to `until`. */
export const usePlanned = (
  filters: OutboxFilters,
  owner: string | undefined,
  until: string,
  enabled: boolean,
) =>
  useInfiniteQuery({
    ...live,
    enabled,
    queryKey: [...outboxKey, 'planned', filters.division, owner, filters.state, until],
    queryFn: async ({ pageParam, signal }): Promise<PlannedPage> =>
      orThrow(
        await api.listPlannedMails(
          {
            query: {
              ...common(filters, owner, pageParam),
              until,
              ...(filters.state === 'any' ? {} : { state: filters.state as StateOf<'planned'> }),
            },
          },
          { signal },
        ),
      ),
  });

/** What became of mails, newest first. */
export const useSent = (filters: OutboxFilters, owner: string | undefined, enabled: boolean) =>
  useInfiniteQuery({
    ...live,
    enabled,
    queryKey: [...outboxKey, 'sent', filters.division, owner, filters.state],
    queryFn: async ({ pageParam, signal }): Promise<SentPage> =>
      orThrow(
        await api.listSentMails(
          {
            query: {
              ...common(filters, owner, pageParam),
              ...(filters.state === 'any' ? {} : { state: filters.state as StateOf<'sent'> }),
            },
          },
          { signal },
        ),
      ),
  });
