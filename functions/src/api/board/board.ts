import type { BoardColumn, CardView } from '@afterword/contracts/resources/board';
import { type Division, divisions } from '@afterword/core/division/division';
import { type StepKind, stepKinds } from '@afterword/core/follow-up/step';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { type OpenStage, openStages } from '@afterword/core/submission/stage';
import type { User } from '@afterword/core/user/user';
import type { Card } from '@afterword/store/items';
import type { Dependencies } from '../http/dependencies.ts';
import { mostReads } from '../http/fill-page.ts';
import { insist, sees } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { isoOrNull } from '../views/instants.ts';

const isKind = (kind: string): kind is StepKind => stepKinds.some((known) => known === kind);

const cardView = (card: Card, now: EpochSeconds): CardView => ({
  id: card.id,
  names: card.names,
  stage: card.stage,
  stageSince: toIso(card.stageSince),
  daysInStage: Math.max(0, Math.floor((now - card.stageSince) / 86_400)),
  ownerId: card.ownerId,
  nextStep:
    card.nextStep && isKind(card.nextStep.kind)
      ? { kind: card.nextStep.kind, state: card.nextStep.state, dueAt: isoOrNull(card.nextStep.dueAt) }
      : null,
  interviewStart: isoOrNull(card.interviewStart),
  interviewTimeZone: card.interviewTimeZone,
  paused: card.paused,
  pendingAnswer: card.pendingAnswer,
  version: card.version,
});

interface ColumnQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly owner?: string | undefined;
}

/**
 * @param reads How many index pages the owner's cards may be looked for in. Where they are spent the column ends
 * short, with a cursor that goes on from there.
 */
async function column(
  dependencies: Dependencies,
  division: Division,
  stage: OpenStage,
  { owner, ...page }: ColumnQuery,
  user: User,
  reads: number,
): Promise<BoardColumn> {
  const now = dependencies.clock.now();
  const filter = owner === undefined ? undefined : { ownerId: owner, mostReads: reads };
  const { items, ...rest } = await readPage(
    page,
    `board/${division}/${stage}/${owner ?? ''}`,
    user,
    dependencies,
    (request) => dependencies.stores.submissions.board(division, stage, request, filter),
    (card) => cardView(card, now),
  );
  return { stage, cards: items, ...rest };
}

export const board: Pick<Handlers, 'getBoard' | 'getBoardColumn'> = {
  /** Six queries and the figures of one's divisions, however many submissions were ever closed, whoever's are asked for. */
  getBoard: async ({ params: { division }, query, user }, dependencies) => {
    insist(user, 'submission:read', { divisions: [division] });
    const theirs = divisions.filter((one) => sees(user, 'submission:read', [one]));
    const [figures, ...columns] = await Promise.all([
      dependencies.stores.counters.read(theirs),
      ...openStages.map((stage) => column(dependencies, division, stage, query, user, 1)),
    ]);
    const counts = figures[division];
    const totals = Object.fromEntries(
      Object.entries(figures).map(([one, of]) => [one, Object.values(of).reduce((sum, n) => sum + n, 0)]),
    );
    const now = toIso(dependencies.clock.now());
    return { body: { division, now, ...(counts ? { counts, totals } : {}), columns } };
  },

  getBoardColumn: async ({ params: { division, stage }, query, user }, dependencies) => {
    insist(user, 'submission:read', { divisions: [division] });
    return { body: await column(dependencies, division, stage, query, user, mostReads) };
  },
};
