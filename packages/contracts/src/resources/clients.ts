import * as z from 'zod/mini';
import { clientId, contactId, jobId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { line, mailbox, name, orNull, paragraph, phone } from '../fields/text.ts';
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

/** The address as one writes it, in at most ten lines or so. */
const addresses = z
  .array(z.strictObject({ label: orNull(line(100)), text: paragraph(500) }))
  .check(z.maxLength(50));

export const newClient = z.strictObject({
  name,
  contactPolicy: z.optional(contactPolicy),
  approveBeforeSend: z.optional(z.boolean()),
  contacts: z.optional(contacts),
  addresses: z.optional(addresses),
});

/** Left out: as it was. `contacts` and `addresses` are the whole lists. */
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
  addresses: z.array(z.object({ label: z.nullable(z.string()), text: z.string() })),
  createdAt: instant,
  version: z.int(),
  /** The background job that brings a new name, or the wish to approve mails, to its open submissions. */
  jobId: z.optional(jobId),
});

export const clientPage = pageOf(z.object({ id: clientId, name: z.string() }));

export const clientPageQuery = z.strictObject(pageQuery);

export type NewClient = z.infer<typeof newClient>;
export type ClientChanges = z.infer<typeof clientChanges>;
export type ContactView = z.infer<typeof contactView>;
export type ClientView = z.infer<typeof clientView>;
