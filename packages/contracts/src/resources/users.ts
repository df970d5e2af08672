import { divisions } from '@afterword/core/division/division';
import { languages } from '@afterword/core/template/template-text';
import { roles } from '@afterword/core/user/user';
import * as z from 'zod/mini';
import { jobId, userId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { mailbox, name } from '../fields/text.ts';
import { instant } from '../fields/time.ts';

export const userParams = z.strictObject({ userId });

const ownDivisions = z
  .array(z.enum(divisions))
  .check(
    z.refine<readonly string[]>((list) => new Set(list).size === list.length, 'must name each division once'),
  );

/** Somebody new. They are invited by mail to sign in with this address, or the agency's own issuer has to know it. */
export const newUserBody = z.strictObject({
  name,
  email: mailbox,
  role: z.enum(roles),
  divisions: ownDivisions,
});

/** Left out: as it was. */
export const userChanges = z.strictObject({
  name: z.optional(name),
  role: z.optional(z.enum(roles)),
  divisions: z.optional(ownDivisions),
});

/** Whether they may sign in. Mails of who may not carry the agency's name and address for replies. */
export const activeBody = z.strictObject({ active: z.boolean() });

/** Who takes over the open submissions. */
export const handOverBody = z.strictObject({ to: userId });

/** The background job that hands them over. */
export const handOverView = z.object({ jobId });

/** The background job that has the issuer invite them. */
export const invitationView = z.object({ jobId });

export const userQuery = z.strictObject(pageQuery);

const signedIn = {
  id: userId,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  divisions: z.array(z.enum(divisions)),
  /** Whether they have been here; noted since this field is. */
  hasSignedIn: z.boolean(),
};

export const userView = z.object({ ...signedIn, active: z.boolean() });

export const colleagueView = z.extend(userView, { version: z.int() });

export const userPage = pageOf(userView);

/** Who is signed in, to which agency, and what time it is there. */
export const meView = z.object({
  user: z.object(signedIn),
  agency: z.object({
    name: z.string(),
    timeZone: z.string(),
    language: z.enum(languages),
    sending: z.enum(['on', 'test', 'off']),
  }),
  /** Whether colleagues are invited by mail; if not, the agency's own issuer has to be told of them. */
  invites: z.boolean(),
  now: instant,
});

export type NewUserBody = z.infer<typeof newUserBody>;
export type UserChanges = z.infer<typeof userChanges>;
export type ColleagueView = z.infer<typeof colleagueView>;
export type UserView = z.infer<typeof userView>;
export type MeView = z.infer<typeof meView>;
