'use client';

import type { ClientView } from '@afterword/contracts/resources/clients';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

export const clientKey = (clientId: string) => ['client-record', clientId] as const;

export const useClient = (clientId: string, initial?: ClientView) =>
  useQuery({
    queryKey: clientKey(clientId),
    queryFn: async ({ signal }) => orThrow(await api.getClient({ params: { clientId } }, { signal })),
    ...(initial ? { initialData: initial } : {}),
  });
