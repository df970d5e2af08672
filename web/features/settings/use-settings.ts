'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

export const settingsKey = ['settings', 'all'] as const;

/** The agency's settings; read again whenever one comes back to them. */
export const useSettings = () =>
  useQuery({
    queryKey: settingsKey,
    queryFn: async ({ signal }): Promise<SettingsView> => orThrow(await api.getSettings({}, { signal })),
  });
