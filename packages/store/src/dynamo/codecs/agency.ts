import type { Agency } from '@afterword/core/agency/agency';
import { languages } from '@afterword/core/template/template-text';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { maybe, text, whole } from './scalars.ts';

const policy = {
  bufferDays: whole,
  noDateBusinessDays: whole,
  secondAfterDays: whole,
  moveOnAfterDays: whole,
  sendHour: whole,
  thankYouDelayHours: whole,
};

const overridden = maybe(
  z.strictObject({
    bufferDays: maybe(whole),
    noDateBusinessDays: maybe(whole),
    secondAfterDays: maybe(whole),
    moveOnAfterDays: maybe(whole),
    sendHour: maybe(whole),
    thankYouDelayHours: maybe(whole),
  }),
);

const agency = z.strictObject({
  name: text,
  postalAddress: text,
  replyTo: text,
  timeZone: text,
  language: maybe(z.enum(languages)),
  policies: z.strictObject({
    agency: z.strictObject(policy),
    divisions: z.strictObject({
      office: overridden,
      industrial: overridden,
      technical: overridden,
      managerial: overridden,
    }),
  }),
  policyRevision: whole,
  calendar: z.strictObject({
    holidays: z.array(z.strictObject({ date: text, name: text, own: maybe(z.literal(true)) })),
    preset: maybe(
      z.strictObject({
        country: text,
        region: z.nullable(text),
        through: text,
        without: z.array(text),
      }),
    ),
  }),
  calendarRevision: whole,
  sending: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('on') }),
    z.strictObject({ mode: z.literal('off') }),
    z.strictObject({ mode: z.literal('test'), address: text }),
  ]),
});

export const agencyCodec = itemCodec<Agency>()({ type: itemTypes.agency, schema: agency });
