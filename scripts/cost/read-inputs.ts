import { readFileSync } from 'node:fs';
import type { Measured } from './measured.ts';
import type { Prices } from './model.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const measured = read('measured.json') as Measured;
export const prices = read('prices.json') as Prices;
