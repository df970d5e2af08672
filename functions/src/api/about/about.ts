import { docsPage, docsPageCsp } from '@afterword/contracts/openapi/docs-page';
import { openApiDocument } from '@afterword/contracts/openapi/document';
import { toIso } from '@afterword/core/kernel/time';
import { theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';

export const about: Pick<Handlers, 'getHealth' | 'getOpenApi' | 'getDocs' | 'getMe'> = {
  getHealth: async (_request, { clock }) => ({ body: { status: 'ok', now: toIso(clock.now()) } }),
  getOpenApi: async (_request, { apiUrl }) => ({ body: { ...openApiDocument, servers: [{ url: apiUrl }] } }),
  getDocs: async () => ({ body: docsPage(openApiDocument), pagePolicy: docsPageCsp }),
  getMe: async ({ user }, { stores, clock }) => {
    const { value: agency } = await theAgency(stores);
    const { active: _active, ...signedIn } = user;
    return {
      body: {
        user: { ...signedIn, divisions: [...user.divisions] },
        agency: {
          name: agency.name,
          timeZone: agency.timeZone,
          language: agency.language ?? 'en',
          sending: agency.sending.mode,
        },
        now: toIso(clock.now()),
      },
    };
  },
};
