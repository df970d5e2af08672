import type { BoardColumn, CardView } from '@afterword/contracts/resources/board';
import type { Division } from '@afterword/core/division/division';
import { type StepKind, stepKinds } from '@afterword/core/follow-up/step';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { type OpenStage, openStages } from '@afterword/core/submission/stage';
import type { User } from '@afterword/core/user/user';
import type { Card } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { insist } from '../http/guard.ts';
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

async function column(
  dependencies: Dependencies,
  division: Division,
  stage: OpenStage,
  { owner, ...page }: ColumnQuery,
  user: User,
): Promise<BoardColumn> {
  const now = dependencies.clock.now();
  const { items, ...rest } = await readPage(
    page,
    `board/${division}/${stage}/${owner ?? ''}`,
    user,
    dependencies,
    (request) => dependencies.stores.submissions.board(division, stage, request),
    (card) => cardView(card, now),
  );
  return { stage, cards: items.filter((card) => owner === undefined || card.ownerId === owner), ...rest };
}

export const board: Pick<Handlers, 'getBoard' | 'getBoardColumn'> = {
  /** Six queries, however many submissions were ever closed. */
  getBoard: async ({ params: { division }, query, user }, dependencies) => {
    insist(user, 'submission:read', { divisions: [division] });
    const columns = await Promise.all(
      openStages.map((stage) => column(dependencies, division, stage, query, user)),
    );
    return { body: { division, now: toIso(dependencies.clock.now()), columns } };
  },

  getBoardColumn: async ({ params: { division, stage }, query, user }, dependencies) => {
    insist(user, 'submission:read', { divisions: [division] });
    return { body: await column(dependencies, division, stage, query, user) };
  },
};
