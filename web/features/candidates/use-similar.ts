'use client';

import type { SimilarCandidate } from '@afterword/contracts/resources/candidates';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const pauseMs = 300;

/** Records that may be of the person being typed; asked once typing pauses. A failure is no news: it only warns. */
export function useSimilar(typed: Typed, except?: string): readonly SimilarCandidate[] {
  const [name, email, phone] = [typed.name.trim(), typed.email.trim(), typed.phone.trim()];
  const [asked] = useDebouncedValue(JSON.stringify({ name, email, phone }), pauseMs);
  const { data } = useQuery({
    queryKey: ['similar-candidates', asked, except ?? ''],
    queryFn: async ({ signal }) => {
      const body = Object.fromEntries(
        Object.entries(JSON.parse(asked) as Record<string, string>).filter(([, text]) => text !== ''),
      );
      return orThrow(
        await api.findSimilarCandidates({ body: { ...body, ...(except ? { except } : {}) } }, { signal }),
      ).items;
    },
    enabled: asked !== JSON.stringify({ name: '', email: '', phone: '' }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return [name, email, phone].some(Boolean) ? (data ?? []) : [];
}
