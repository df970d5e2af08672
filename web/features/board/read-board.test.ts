import type { Client } from '@afterword/contracts/client';
import { problem } from '@afterword/contracts/problems';
import { openStages } from '@afterword/core/submission/stage';
import { describe, expect, it } from 'vitest';
import { shownColumns } from './board-pages.ts';
import { readBoard } from './read-board.ts';
import { aCard } from './testing/a-card.ts';

type Reader = Pick<Client, 'getBoard' | 'getBoardColumn'>;

function anApi(column: Awaited<ReturnType<Reader['getBoardColumn']>>) {
  const asked: unknown[] = [];
  const api: Reader = {
    getBoard: async (request) => {
      asked.push(request.query);
      const columns = openStages.map((stage) => ({
        stage,
        cards: [],
        ...(stage === 'placed' ? { cursor: 'p2' } : {}),
      }));
      return { ok: true, status: 200, data: { division: 'office', now: '2027-03-01T15:00:00Z', columns } };
    },
    getBoardColumn: async (request) => {
      asked.push(request.query);
      return column;
    },
  };
  return { api, asked };
}

const before = {
  now: '2027-03-01T15:00:00Z',
  turn: 0,
  columns: openStages.map((stage) => ({
    stage,
    pages:
      stage === 'placed'
        ? [
            { cards: [], next: 'p2' },
            { after: 'p2', cards: [aCard({ id: 'old' })] },
          ]
        : [{ cards: [] }],
  })),
};

describe('reading a board', () => {
  it('costs one read, and one more only where later pages are loaded', async () => {
    const { api, asked } = anApi({ ok: true, status: 200, data: { stage: 'placed', cards: [] } });
    await readBoard(api, { division: 'office' }, undefined);
    expect(asked).toHaveLength(1);
    await readBoard(api, { division: 'office', owner: 'user-rosa' }, before);
    expect(asked.slice(1)).toEqual([
      { limit: 40, owner: 'user-rosa' },
      { limit: 40, cursor: 'p2', owner: 'user-rosa' },
    ]);
  });

  it('drops a later page whose cursor opens nothing, rather than fail', async () => {
    const { api } = anApi({ ok: false, problem: problem('cursor/invalid') });
    const board = await readBoard(api, { division: 'office' }, before);
    expect(shownColumns(board).at(-1)).toEqual({ stage: 'placed', cards: [], hasMore: true });
  });

  it('throws what the API says, so that what was shown stays', async () => {
    const { api } = anApi({ ok: false, problem: problem('unavailable', { detail: 'Later.' }) });
    await expect(readBoard(api, { division: 'office' }, before)).rejects.toThrow('Later.');
  });
});
