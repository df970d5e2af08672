import type { Agency } from '@afterword/core/agency/agency';
import type { Candidate } from '@afterword/core/candidate/candidate';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import type { Job } from '../items.ts';
import { indexes, itemTypes } from '../table-shape.ts';
import { agencyCodec } from './codecs/agency.ts';
import { candidateCodec } from './codecs/candidate.ts';
import { type Item, versionOf } from './codecs/item-codec.ts';
import { jobCodec } from './codecs/job.ts';
import { jobOrderCodec } from './codecs/job-order.ts';
import { submissionCodec } from './codecs/submission.ts';

/** What a stream record shows of a row, for those who follow the stream. */
export type StreamedRow =
  | {
      readonly kind: 'submission';
      readonly value: Submission;
      readonly version: number;
      /** As the row was indexed: when it wants to be looked at. */
      readonly nextDueAt: EpochSeconds | null;
    }
  | { readonly kind: 'candidate'; readonly value: Candidate; readonly version: number }
  | { readonly kind: 'job-order'; readonly value: JobOrder; readonly version: number }
  | { readonly kind: 'agency'; readonly value: Agency; readonly version: number }
  | { readonly kind: 'job'; readonly value: Job; readonly version: number }
  | { readonly kind: 'other' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** One attribute as the stream spells it, `{ "N": "5" }`. The table holds no sets and no binary. */
function plain(attribute: unknown): unknown {
  if (!isRecord(attribute)) throw new Error('A stream image holds something that is no attribute.');
  const { S, N, BOOL, L, M } = attribute;
  if (S !== undefined) return S;
  if (N !== undefined) return Number(N);
  if (BOOL !== undefined) return BOOL;
  if (Array.isArray(L)) return L.map(plain);
  if (isRecord(M)) return plainItem(M);
  if ('NULL' in attribute) return null;
  throw new Error(`A stream image holds a ${Object.keys(attribute).join()}, which we never write.`);
}

export const plainItem = (image: Readonly<Record<string, unknown>>): Item =>
  Object.fromEntries(Object.entries(image).map(([name, attribute]) => [name, plain(attribute)]));

/**
 * Reads `NewImage` or `OldImage` of a stream record. Throws on what cannot be read; rows of types nobody follows
 * are `other`.
 */
export function readStreamImage(image: unknown): StreamedRow {
  if (!isRecord(image)) throw new Error('A stream record without an image.');
  const item = plainItem(image);
  const version = versionOf(item);
  switch (item.type) {
    case itemTypes.submission: {
      const dueAt = item[indexes.due.sortKey];
      const nextDueAt = typeof dueAt === 'number' ? dueAt : null;
      return { kind: 'submission', value: submissionCodec.decode(item), version, nextDueAt };
    }
    case itemTypes.candidate:
      return { kind: 'candidate', value: candidateCodec.decode(item), version };
    case itemTypes.jobOrder:
      return { kind: 'job-order', value: jobOrderCodec.decode(item), version };
    case itemTypes.agency:
      return { kind: 'agency', value: agencyCodec.decode(item), version };
    case itemTypes.job:
      return { kind: 'job', value: jobCodec.decode(item), version };
    default:
      return { kind: 'other' };
  }
}
