import * as z from 'zod/mini';
import { flag, maybe, text, whole } from './scalars.ts';

const wallMoment = z.strictObject({ date: text, minute: whole });
const roll = z.strictObject({ from: text, because: z.enum(['weekend', 'holiday']), name: maybe(text) });

export const dateReason = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('after-logging'), minutes: whole }),
  z.strictObject({ rule: z.literal('at-once') }),
  z.strictObject({ rule: z.literal('before-start'), hours: whole, quietFrom: maybe(wallMoment) }),
  z.strictObject({
    rule: z.literal('after-end'),
    hours: whole,
    end: whole,
    quietFrom: maybe(wallMoment),
    late: maybe(flag),
  }),
  z.strictObject({
    rule: z.literal('decision-date'),
    decisionDate: text,
    bufferDays: whole,
    roll: maybe(roll),
    afterThankYou: maybe(flag),
  }),
  z.strictObject({
    rule: z.literal('business-days'),
    from: text,
    days: whole,
    afterThankYou: maybe(flag),
    restarted: maybe(flag),
  }),
  z.strictObject({
    rule: z.literal('gap'),
    after: z.enum(['first-follow-up', 'second-follow-up']),
    anchor: text,
    days: whole,
    roll: maybe(roll),
    decisionDate: maybe(text),
  }),
  z.strictObject({ rule: z.literal('moved') }),
  z.strictObject({ rule: z.literal('resumed'), resumedOn: text }),
]);
