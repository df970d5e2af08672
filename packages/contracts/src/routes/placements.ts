import { submissionSummaryPage } from '../resources/candidates.ts';
import * as placements from '../resources/placements.ts';
import { defineRoutes, ok } from '../route.ts';

export const placementsRoutes = defineRoutes({
  listPlacements: {
    method: 'GET',
    path: '/v1/placements',
    tag: 'Placements',
    summary: "A division's placements, placed last first",
    query: placements.placementQuery,
    reply: ok(submissionSummaryPage),
  },
});
