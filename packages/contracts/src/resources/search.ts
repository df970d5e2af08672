import { divisions } from '@afterword/core/division/division';
import * as z from 'zod/mini';
import { candidateId, clientId, jobOrderId, submissionId } from '../fields/ids.ts';
import { line } from '../fields/text.ts';
import { stage, submissionNames } from './submission-parts.ts';

/** What names and titles begin with. */
export const searchQuery = z.strictObject({ q: line(100) });

const division = z.enum(divisions);

export const searchHit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('candidate'),
    id: candidateId,
    name: z.string(),
    email: z.nullable(z.string()),
  }),
  /** Of a candidate that was found. */
  z.object({
    kind: z.literal('submission'),
    id: submissionId,
    names: submissionNames,
    division,
    stage,
    closed: z.boolean(),
  }),
  z.object({ kind: z.literal('client'), id: clientId, name: z.string() }),
  /** An open one. */
  z.object({
    kind: z.literal('job-order'),
    id: jobOrderId,
    title: z.string(),
    clientName: z.string(),
    division,
  }),
]);

/** The first five of each kind; who wants more goes to the list. Submissions that are in play come before closed ones. */
export const searchView = z.object({ items: z.array(searchHit) });

export type SearchHit = z.infer<typeof searchHit>;
