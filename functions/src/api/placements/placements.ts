import { changePlacement, settleReminder } from '@afterword/core/submission/placement';
import type { PageRequest } from '@afterword/store/ports';
import { given } from '../http/given.ts';
import { insist, theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { command } from '../submissions/change.ts';
import { pageOfSubmissions, submissionSummary } from '../views/submission-summary.ts';

export const placements: Pick<Handlers, 'listPlacements' | 'changePlacement' | 'settlePlacementReminder'> = {
  listPlacements: async ({ query: { division, ...page }, user }, on) => {
    insist(user, 'submission:read', { divisions: [division] });
    const read = (request: PageRequest) =>
      pageOfSubmissions(
        on,
        user,
        request,
        (part) => on.stores.submissions.placed(division, part),
        ({ stage }) => stage === 'placed',
      );
    return {
      body: await readPage(page, `placements/${division}`, user, on, read, submissionSummary(on.clock.now())),
    };
  },

  changePlacement: async (request, on) => {
    const { timeZone: zone } = (await theAgency(on.stores)).value;
    return command(on, request, (submission, context) =>
      changePlacement(submission, { facts: given(request.body), zone }, context),
    );
  },

  settlePlacementReminder: (request, on) =>
    command(on, request, (submission, context) => settleReminder(submission, request.params, context)),
};
