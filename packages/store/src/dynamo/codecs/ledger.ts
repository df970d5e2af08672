import { skipReasons, stepKinds } from '@afterword/core/follow-up/step';
import { messageStates } from '@afterword/core/message/message';
import * as z from 'zod/mini';
import type { LedgerEntry } from '../../items.ts';
import { actor, division, text, whole } from './scalars.ts';

const any = { id: text, submissionId: text, division, interviewId: text, step: text, at: whole };

/** A copy in the list index: ids and codes, nobody's data. It needs no schema version, since readers may pass it over. */
export const ledgerEntry: z.ZodMiniType<LedgerEntry> = z.discriminatedUnion('kind', [
  z.object({
    ...any,
    kind: z.literal('mail'),
    stepKind: z.enum(stepKinds),
    state: z.enum(messageStates),
    settledAt: z.nullable(whole),
    detail: z.nullable(text),
  }),
  z.object({ ...any, kind: z.literal('skipped'), reason: z.enum(skipReasons), by: actor }),
]);
