import type { NextConfig } from 'next';

const security = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()' },
];

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  transpilePackages: ['@afterword/contracts', '@afterword/core'],
  // One check of types for all of it: `pnpm check`.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: security },
    {
      source: '/c/:path*',
      headers: [
        { key: 'cache-control', value: 'no-store' },
        { key: 'referrer-policy', value: 'no-referrer' },
      ],
    },
  ],
};

export default config;
