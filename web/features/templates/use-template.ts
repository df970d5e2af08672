'use client';

import type { TemplateView } from '@afterword/contracts/resources/templates';
import type { TemplateKey } from '@afterword/core/template/template-text';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import type { Wording } from './wording.ts';

export const templateQueryKey = (key: TemplateKey) => ['template', key.kind, key.division, key.language];

export const useTemplate = (key: TemplateKey, enabled: boolean) =>
  useQuery({
    queryKey: templateQueryKey(key),
    queryFn: async ({ signal }): Promise<TemplateView> =>
      orThrow(await api.getTemplate({ params: { ...key } }, { signal })),
    enabled,
    // Somebody is typing: what is stored must not replace it by itself.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useTemplateList = (division: TemplateKey['division'], enabled: boolean) =>
  useQuery({
    queryKey: ['templates', division],
    queryFn: async ({ signal }) => orThrow(await api.listTemplates({ query: { division } }, { signal })),
    enabled,
  });

export const useEditions = (key: TemplateKey, enabled: boolean) =>
  useQuery({
    queryKey: [...templateQueryKey(key), 'editions'],
    queryFn: async ({ signal }) =>
      orThrow(await api.listTemplateEditions({ params: { ...key }, query: { limit: 50 } }, { signal })),
    enabled,
  });

export type Addressee = 'employer' | 'hr-contact' | 'recruiter';

/** The mail as it would read, a moment after the last key. */
export function usePreview(key: TemplateKey, wording: Wording, addressee: Addressee, submissionId: string) {
  const [text] = useDebouncedValue(wording, 400);
  return useQuery({
    queryKey: ['template-preview', key.kind, key.division, key.language, addressee, submissionId, text],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.previewTemplate(
          {
            params: { ...key },
            body: { text, ...(submissionId === '' ? { addressee } : { submissionId }) },
          },
          { signal },
        ),
      ),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}
