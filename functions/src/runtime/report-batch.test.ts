import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownMetrics } from './metrics.ts';
import { reportEach, reportFirst } from './report-batch.ts';

const log = { info: () => {}, error: () => {} };

let figures: Record<string, number>[];
beforeEach(() => {
  figures = [];
});
const metrics = { put: (put: Readonly<Record<string, number>>) => void figures.push({ ...put }) };

const handle = async (item: string): Promise<void> => {
  if (item.startsWith('bad')) throw new Error('out of reach');
};
const failed = async (report: typeof reportEach, items: readonly string[]): Promise<readonly string[]> => {
  const { batchItemFailures } = await report(items, (item) => item, handle, log, metrics);
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
};

// Lambda counts a batch that names its failures as a success: without the figure no alarm hears of it.
describe('a batch of a queue', () => {
  it('names what failed, and says how much: good, bad, good', async () => {
    expect(await failed(reportEach, ['good-1', 'bad-1', 'good-2', 'bad-2'])).toEqual(['bad-1', 'bad-2']);
    expect(figures).toEqual([{ ItemsFailed: 2 }]);
  });

  it('says so too where all of it failed', async () => {
    expect(await failed(reportEach, ['bad-1', 'bad-2', 'bad-3'])).toEqual(['bad-1', 'bad-2', 'bad-3']);
    expect(figures).toEqual([{ ItemsFailed: 3 }]);
  });

  it.each([[['good-1', 'good-2']], [[]]])('says nothing where nothing failed: %j', async (items) => {
    expect(await failed(reportEach, items)).toEqual([]);
    expect(figures).toEqual([]);
  });
});

describe('a batch of the stream', () => {
  it.each([
    ['in part', ['good-1', 'bad-1', 'good-2', 'bad-2']],
    ['wholly', ['bad-1', 'bad-2']],
  ])('starts again at the first that failed, and says so: %s', async (_how, items) => {
    expect(await failed(reportFirst, items)).toEqual(['bad-1']);
    expect(figures).toEqual([{ ItemsFailed: 1 }]);
  });

  it('says nothing where nothing failed', async () => {
    expect(await failed(reportFirst, ['good-1', 'good-2'])).toEqual([]);
    expect(figures).toEqual([]);
  });
});

describe('the figure', () => {
  afterEach(() => vi.unstubAllEnvs());

  const lineOf = (): unknown => {
    const lines: string[] = [];
    ownMetrics((line) => void lines.push(line)).put({ ItemsFailed: 2 });
    return lines.map((line) => JSON.parse(line));
  };

  it('is the running function’s own, in CloudWatch’s embedded format', () => {
    vi.stubEnv('STAGE', 'prod');
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'afterword-prod-mail-events');
    expect(lineOf()).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            {
              Namespace: 'Afterword',
              Dimensions: [['Stage', 'Function']],
              Metrics: [{ Name: 'ItemsFailed', Unit: 'Count' }],
            },
          ],
        },
        Stage: 'prod',
        Function: 'afterword-prod-mail-events',
        ItemsFailed: 2,
      },
    ]);
  });

  it('is nobody’s where no function runs', () => {
    vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', undefined);
    expect(lineOf()).toEqual([]);
  });
});
