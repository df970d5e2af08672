import * as z from 'zod/mini';
import { clientId, contactId, jobId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { line, mailbox, name, orNull, phone } from '../fields/text.ts';
import { instant } from '../fields/time.ts';

const contactPolicy = z.enum(['direct-contact', 'via-recruiter']);

/** A person at the client. Without an id it is a new one. */
export const contactIn = z.strictObject({
  id: z.optional(contactId),
  name,
  title: orNull(line(200)),
  email: orNull(mailbox),
  phone: orNull(phone),
  isHr: z.optional(z.boolean()),
});

const contacts = z.array(contactIn).check(
  z.maxLength(100),
  z.refine<readonly { isHr?: boolean | undefined }[]>(
    (list) => list.filter(({ isHr }) => isHr).length <= 1,
    'must name at most one HR contact',
  ),
);

export const clientParams = z.strictObject({ clientId });

export const clientQuery = z.strictObject({ ...pageQuery, query: z.optional(line(100)) });

export const newClient = z.strictObject({
  name,
  contactPolicy: z.optional(contactPolicy),
  approveBeforeSend: z.optional(z.boolean()),
  contacts: z.optional(contacts),
});

/** Left out: as it was. `contacts` is the whole list. */
export const clientChanges = z.partial(newClient);

export const contactView = z.object({
  id: contactId,
  name: z.string(),
  title: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  isHr: z.boolean(),
});

export const clientView = z.object({
  id: clientId,
  name: z.string(),
  contactPolicy,
  approveBeforeSend: z.boolean(),
  contacts: z.array(contactView),
  createdAt: instant,
  version: z.int(),
  /** The background job that brings a new name, or the wish to approve mails, to its open submissions. */
  jobId: z.optional(jobId),
});

export const clientPage = pageOf(z.object({ id: clientId, name: z.string() }));

export type NewClient = z.infer<typeof newClient>;
export type ClientChanges = z.infer<typeof clientChanges>;
export type ContactView = z.infer<typeof contactView>;
export type ClientView = z.infer<typeof clientView>;
