import { docsPage, docsPageCsp } from '@afterword/contracts/openapi/docs-page';
import { openApiDocument } from '@afterword/contracts/openapi/document';
import type { MeView } from '@afterword/contracts/resources/users';
import { toIso } from '@afterword/core/kernel/time';
import type { User } from '@afterword/core/user/user';
import type { Dependencies } from '../http/dependencies.ts';
import { theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { fail, present } from '../http/problem-error.ts';
import { userView } from '../settings/user-view.ts';

async function meView(user: User, { stores, clock, invites }: Dependencies): Promise<MeView> {
  const { value: agency } = await theAgency(stores);
  const { active: _active, ...signedIn } = userView(user);
  return {
    user: signedIn,
    agency: {
      name: agency.name,
      timeZone: agency.timeZone,
      language: agency.language ?? 'en',
      sending: agency.sending.mode,
    },
    invites,
    now: toIso(clock.now()),
  };
}

export const about: Pick<Handlers, 'getHealth' | 'getOpenApi' | 'getDocs' | 'getMe' | 'noteArrival'> = {
  getHealth: async (_request, { clock }) => ({ body: { status: 'ok', now: toIso(clock.now()) } }),
  getOpenApi: async (_request, { apiUrl }) => ({ body: { ...openApiDocument, servers: [{ url: apiUrl }] } }),
  getDocs: async () => ({ body: docsPage(openApiDocument), pagePolicy: docsPageCsp }),
  getMe: async ({ user }, on) => ({ body: await meView(user, on) }),

  /** Only the first one is kept: when people work is nobody's business. */
  noteArrival: async ({ user, save }, on) => {
    const { value, version } = present(await on.stores.users.find(user.id), 'user');
    const seen: User = { signedInAt: on.clock.now(), ...value };
    const answer = { body: await meView(seen, on) };
    if (value.signedInAt !== undefined) return answer;
    const result = await save([{ kind: 'user', value: seen, expected: version }], answer);
    return result.ok ? answer : fail('busy', 'Somebody changed your account just now. Please try again.');
  },
};
