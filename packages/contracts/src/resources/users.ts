import { divisions } from '@afterword/core/division/division';
import { roles } from '@afterword/core/user/user';
import * as z from 'zod/mini';
import { jobId, userId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { instant } from '../fields/time.ts';

export const userParams = z.strictObject({ userId });

/** Whether they may sign in. Mails of who may not carry the agency's name and address for replies. */
export const activeBody = z.strictObject({ active: z.boolean() });

/** Who takes over the open submissions. */
export const handOverBody = z.strictObject({ to: userId });

/** The background job that hands them over. */
export const handOverView = z.object({ jobId });

export const userQuery = z.strictObject(pageQuery);

const signedIn = {
  id: userId,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  divisions: z.array(z.enum(divisions)),
};

export const userView = z.object({ ...signedIn, active: z.boolean() });

export const userPage = pageOf(userView);

/** Who is signed in, to which agency, and what time it is there. */
export const meView = z.object({
  user: z.object(signedIn),
  agency: z.object({ name: z.string(), timeZone: z.string(), sending: z.enum(['on', 'test', 'off']) }),
  now: instant,
});

export type UserView = z.infer<typeof userView>;
export type MeView = z.infer<typeof meView>;
