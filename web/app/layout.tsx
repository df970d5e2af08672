import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/global.css';
import '../ui/print.css';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { documentLanguage } from '../features/candidate-link/document-language.ts';
import { nonceHeader } from '../server/request-headers.ts';
import { schemeColors } from '../ui/colors.ts';
import { Providers } from './providers.tsx';

export const metadata: Metadata = {
  title: { default: 'Afterword', template: '%s · Afterword' },
  // What a portal shows is nobody else's business.
  robots: 'noindex, nofollow',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: schemeColors.light['--aw-canvas'] },
    { media: '(prefers-color-scheme: dark)', color: schemeColors.dark['--aw-canvas'] },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? '';
  return (
    <html lang={await documentLanguage()} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
