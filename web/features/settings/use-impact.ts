'use client';

import type { SettingsPreview, SettingsPreviewBody } from '@afterword/contracts/resources/settings';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';

export interface Impact {
  /** `undefined` while it is counted, or cannot be. */
  readonly preview: SettingsPreview | undefined;
  readonly error: Error | null;
  /** It counts what was typed before, or is still counting. */
  readonly counting: boolean;
}

/**
 * How many unsent steps saving would move, half a second after the last key.
 *
 * @param body `null`: there is nothing to count, or it cannot be saved like this.
 */
export function useImpact(body: SettingsPreviewBody | null): Impact {
  const typed = JSON.stringify(body);
  const [asked] = useDebouncedValue(typed, 500);
  const { data, error, isFetching } = useQuery({
    queryKey: ['settings-preview', asked],
    queryFn: async ({ signal }) =>
      orThrow(await api.previewSettings({ body: JSON.parse(asked) as SettingsPreviewBody }, { signal })),
    enabled: asked !== 'null',
    retry: false,
    staleTime: 15_000,
    gcTime: 30_000,
  });
  const isCurrent = typed === asked && body !== null;
  return {
    preview: isCurrent ? data : undefined,
    error: isCurrent ? error : null,
    counting: body !== null && (!isCurrent || isFetching),
  };
}
