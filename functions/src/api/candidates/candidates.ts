import { nextDueAt } from '@afterword/core/follow-up/next-due';
import { toIso } from '@afterword/core/kernel/time';
import { isClosed } from '@afterword/core/submission/stage';
import { insist, sees } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { isoOrNull } from '../views/instants.ts';
import { candidateView } from './candidate-view.ts';
import { changeCandidate, eraseCandidate, findCandidate, setMailPreferences } from './change-candidate.ts';

export const candidates: Pick<
  Handlers,
  | 'listCandidates'
  | 'addCandidate'
  | 'getCandidate'
  | 'changeCandidate'
  | 'eraseCandidate'
  | 'setMailPreferences'
  | 'listCandidateSubmissions'
> = {
  changeCandidate,
  eraseCandidate,
  setMailPreferences,

  listCandidates: async ({ query: { query = '', ...page }, user }, on) => {
    insist(user, 'candidate:read');
    const listed = await readPage(
      page,
      `candidates/${query}`,
      user,
      on,
      (request) => on.stores.candidates.list(query, request),
      (candidate) => candidate,
    );
    const visible = listed.items.filter(({ divisions }) => sees(user, 'candidate:read', divisions));
    const items = await Promise.all(
      visible.map(async ({ id }) => {
        const found = await on.stores.candidates.find(id);
        return found ? [candidateView(found.value, found.version)] : [];
      }),
    );
    return { body: { ...listed, items: items.flat() } };
  },

  addCandidate: async ({ body, user }, { stores, clock, ids }) => {
    insist(user, 'candidate:write', body);
    const candidate = {
      id: ids.next(),
      name: body.name,
      email: body.email ?? null,
      phone: body.phone ?? null,
      timeZone: body.timeZone ?? null,
      language: body.language ?? 'en',
      divisions: body.divisions,
      stopped: 'nothing',
      undeliverable: null,
      erasedAt: null,
      factsRevision: 1,
      createdAt: clock.now(),
    } as const;
    await stores.commits.commit([{ kind: 'candidate', value: candidate, expected: null }]);
    return {
      body: candidateView(candidate, 1),
      version: 1,
      location: `/v1/candidates/${candidate.id}`,
    };
  },

  getCandidate: async ({ params, user }, on) => {
    const { value, version } = await findCandidate(on, params.candidateId, user);
    return { body: candidateView(value, version), version };
  },

  listCandidateSubmissions: async ({ params, query, user }, on) => {
    const { value: candidate } = await findCandidate(on, params.candidateId, user);
    const listed = await readPage(
      query,
      `submissions of ${candidate.id}`,
      user,
      on,
      (page) => on.stores.submissions.ofCandidate(candidate.id, page),
      (id) => id,
    );
    const found = await Promise.all(listed.items.map((id) => on.stores.submissions.find(id)));
    const items = found.flatMap((one) => {
      if (!one || !sees(user, 'submission:read', [one.value.division])) return [];
      const { id, division, stage, stageSince, names } = one.value;
      return [
        {
          id,
          division,
          stage,
          stageSince: toIso(stageSince),
          closed: isClosed(stage),
          names,
          nextDueAt: isoOrNull(nextDueAt(one.value)),
          version: one.version,
        },
      ];
    });
    return { body: { ...listed, items } };
  },
};
