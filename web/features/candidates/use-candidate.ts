'use client';

import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

export const candidateKey = (candidateId: string) => ['candidate', candidateId] as const;

export const useCandidate = (candidateId: string, initial?: CandidateView) =>
  useQuery({
    queryKey: candidateKey(candidateId),
    queryFn: async ({ signal }) => orThrow(await api.getCandidate({ params: { candidateId } }, { signal })),
    ...(initial ? { initialData: initial } : {}),
  });
