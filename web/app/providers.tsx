'use client';

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { retryable } from '../client/retryable.ts';
import { cssVariablesResolver, theme } from '../ui/theme.ts';

interface Props {
  readonly children: ReactNode;
  /** Of this page's content security policy, for the style elements that Mantine writes. */
  readonly nonce: string;
}

declare global {
  /** Where `react-remove-scroll`, behind dialogs, looks for the nonce of the style element it writes. */
  var __webpack_nonce__: string | undefined;
}

export function Providers({ children, nonce }: Props) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 2000, retry: retryable } } }),
  );
  if (typeof window !== 'undefined') globalThis.__webpack_nonce__ ??= nonce;
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        cssVariablesResolver={cssVariablesResolver}
        getStyleNonce={() => nonce}
      >
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
