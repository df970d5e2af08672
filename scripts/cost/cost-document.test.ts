import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeployment } from './deployment.ts';
import { perThousand, sumOf } from './model.ts';
import { measured, prices } from './read-inputs.ts';
import { costTables, volumes, withTables } from './tables.ts';

const document = readFileSync(new URL('../../docs/cost.md', import.meta.url), 'utf8');

const deployment = readDeployment();
const tables = costTables(measured, deployment, prices);

describe('docs/cost.md', () => {
  it('has the tables that come of measurements, prices and templates', () => {
    // Refreshed by `pnpm cost --write`.
    expect(withTables(document, tables)).toBe(document);
    expect([...document.matchAll(/<!-- cost:([\w-]+) -->/g)].map(([, name]) => name).sort()).toEqual(
      Object.keys(tables).sort(),
    );
  });

  it('says honestly whether the aim of $0.25 per 1,000 interviews without mail is met', () => {
    const worst = Math.max(
      ...volumes.map((volume) => sumOf(perThousand(measured, deployment, prices, volume))),
    );
    expect(document.includes('**It is not met.**')).toBe(worst > 0.25);
    // Far above it something went wrong, and somebody should look.
    expect(worst).toBeLessThan(1);
  });
});

describe('the prices', () => {
  it('each say what they are for, from when and where', () => {
    for (const [name, price] of Object.entries(prices.prices)) {
      expect(price, name).toMatchObject({
        dollars: expect.any(Number),
        per: expect.stringMatching(/\S/),
        'as of': expect.stringMatching(/^20\d\d/),
        source: expect.stringMatching(/^aws\.amazon\.com\//),
      });
    }
  });

  it('are given for all that is free', () => {
    expect(Object.keys(prices.alwaysFreeMonth).filter((name) => !(name in prices.prices))).toEqual([]);
  });
});
