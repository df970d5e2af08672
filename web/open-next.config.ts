import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.js';

/**
 * The portal as a Lambda function: every page is written for who asks, so there is nothing to cache or to revalidate,
 * and images stay as they are. What OpenNext builds for those anyway is left out of the stack (ADR 24).
 */
const config = {
  default: {
    minify: true,
    override: {
      wrapper: () => import('./open-next/with-settings.ts').then((module) => module.default),
      converter: 'aws-apigw-v2',
      incrementalCache: 'dummy',
      tagCache: 'dummy',
      queue: 'dummy',
    },
  },
  imageOptimization: {
    loader: 'host',
    override: { wrapper: 'dummy', converter: 'dummy' },
    install: { packages: [] },
  },
  dangerous: { disableIncrementalCache: true, disableTagCache: true },
  buildCommand: 'node node_modules/next/dist/bin/next build',
} satisfies OpenNextConfig;

export default config;
