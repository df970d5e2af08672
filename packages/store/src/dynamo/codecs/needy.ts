import { failReasons, holdReasons, stepKinds } from '@afterword/core/follow-up/step';
import { outcomes } from '@afterword/core/interview/interview';
import type { Need } from '@afterword/core/submission/needs';
import { answers } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import type { NeedySubmission } from '../../items.ts';
import { division, text, whole } from './scalars.ts';
import { names } from './submission.ts';

const any = { interviewId: text, from: whole };
const ofStep = { step: text, stepKind: z.enum(stepKinds) };

const need: z.ZodMiniType<Need> = z.discriminatedUnion('kind', [
  z.object({
    ...any,
    kind: z.literal('confirm-answer'),
    answer: z.enum(answers),
    answerUntil: z.nullable(text),
  }),
  z.object({
    ...any,
    ...ofStep,
    kind: z.literal('decide-step'),
    why: z.enum([...holdReasons, ...failReasons]),
    zone: text,
  }),
  z.object({ ...any, kind: z.literal('say-outcome') }),
  z.object({ ...any, kind: z.literal('what-next'), outcome: z.enum(outcomes) }),
  z.object({ ...any, ...ofStep, kind: z.literal('close-as-no-response') }),
  z.object({ ...any, ...ofStep, kind: z.literal('closes-soon'), closesAt: whole, zone: text }),
  z.object({ ...any, kind: z.literal('correct-address'), address: z.enum(['none', 'undeliverable']) }),
  z.object({ ...any, kind: z.literal('interview-today'), start: whole, end: whole, zone: text }),
  z.object({ ...any, kind: z.literal('interview-ended'), zone: text }),
  z.object({ ...any, kind: z.literal('past-decision-date'), decisionDate: text }),
  z.object({ kind: z.literal('placement-ends-soon'), from: whole, endsOn: text }),
  z.object({ kind: z.literal('guarantee-ends-soon'), from: whole, endsOn: text }),
]);

/** A copy in the list index. It is rewritten with every change of its submission, so it needs no schema version. */
export const needy: z.ZodMiniType<NeedySubmission> = z.object({
  id: text,
  candidateId: text,
  division,
  ownerId: text,
  names,
  needs: z.array(need),
});
