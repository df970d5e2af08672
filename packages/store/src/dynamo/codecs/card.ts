import { openStages } from '@afterword/core/submission/stage';
import * as z from 'zod/mini';
import type { Card } from '../../items.ts';
import { division, flag, text, whole } from './scalars.ts';
import { names } from './submission.ts';

/** A copy in the board index. It is rewritten with every change of its submission, so it needs no schema version. */
export const card: z.ZodMiniType<Card> = z.object({
  id: text,
  division,
  stage: z.enum(openStages),
  stageSince: whole,
  ownerId: text,
  names,
  nextStep: z.nullable(
    z.object({
      kind: text,
      state: z.enum(['planned', 'claimed', 'held', 'failed']),
      dueAt: z.nullable(whole),
    }),
  ),
  interviewStart: z.nullable(whole),
  interviewTimeZone: z.nullable(text),
  paused: flag,
  pendingAnswer: flag,
  version: whole,
});
