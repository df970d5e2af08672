import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const slowTiers = ['**/*.int.test.ts', '**/*.e2e.test.ts', '**/*.sim.test.ts'];
const never = ['**/node_modules/**', '**/.next/**', '**/cdk.out/**'];

/**
 * Four tiers, told apart by file name: `.test.ts` runs anywhere in milliseconds, `.int.test.ts` needs DynamoDB
 * Local or a local server, `.e2e.test.ts` drives the whole running system in Chromium, `.sim.test.ts` is the
 * seeded simulation.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...never, ...slowTiers],
          environment: 'node',
          // They hold no state but their own, and loading every module once halves their time.
          isolate: false,
          // Left alone, Vitest keeps one of two cores for itself.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['**/*.int.test.ts'],
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file starts what it needs on ports of its own.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          globalSetup: './test/journeys/build-portal.ts',
          include: ['**/*.e2e.test.ts'],
          exclude: never,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // Each file runs a whole system of its own; what one of them waits for, the other one computes meanwhile.
          maxWorkers: 2,
          // As long as a page may take for anything else.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'simulation',
          include: ['**/*.sim.test.ts'],
          exclude: never,
          testTimeout: 300_000,
          // Some spread their histories over all cores themselves; the others take one.
          maxWorkers: 2,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
