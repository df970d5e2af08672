import type { NextConfig } from 'next';

/** On every reply. The content security policy has a nonce and is written per request, in `proxy.ts`. */
const security = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  // A browser heeds it over https alone.
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
  {
    key: 'permissions-policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
];

const config: NextConfig = {
  poweredByHeader: false,
  // A deployment is named by its sources: the same ones make the same templates.
  generateBuildId: () => process.env.AFTERWORD_BUILD_ID ?? null,
  images: { unoptimized: true },
  transpilePackages: ['@afterword/contracts', '@afterword/core', '@afterword/holidays'],
  experimental: {
    optimizePackageImports: [
      '@mantine/core',
      '@mantine/hooks',
      '@mantine/notifications',
      '@tabler/icons-react',
    ],
  },
  // One check of types for all of it: `pnpm check`.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: security },
    {
      // The address is the key to a candidate's page: no cache keeps it, no other site hears of it.
      source: '/c/:path*',
      headers: [
        { key: 'cache-control', value: 'no-store' },
        { key: 'referrer-policy', value: 'no-referrer' },
      ],
    },
  ],
};

export default config;
