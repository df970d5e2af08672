import { openStages } from '@afterword/core/submission/stage';
import { isOnBoard } from '../card.ts';
import type { ColumnCounts, CountedColumn, Counters } from '../ports.ts';
import type { Rows } from './rows.ts';

const isSame = (one: CountedColumn | null, other: CountedColumn | null): boolean =>
  one?.division === other?.division && one?.stage === other?.stage;

export function memoryCounters({ counted, submissions }: Rows): Counters {
  const figures = (division: CountedColumn['division']): ColumnCounts =>
    Object.fromEntries(
      openStages.map((stage) => [
        stage,
        [...counted.values()].filter(({ column }) => isSame(column, { division, stage })).length,
      ]),
    ) as Record<(typeof openStages)[number], number>;
  return {
    read: async (divisions) =>
      Object.fromEntries(
        divisions
          .filter((division) => [...counted.values()].some(({ touched }) => touched.has(division)))
          .map((division) => [division, figures(division)]),
      ),
    note: async ({ submissionId, version, column }) => {
      const before = counted.get(submissionId);
      if (before && before.version >= version) return false;
      if (isSame(before?.column ?? null, column)) return false;
      const touched = new Set([...(before?.touched ?? []), ...(column ? [column.division] : [])]);
      counted.set(submissionId, { version, column, touched });
      return true;
    },
    recount: async (division) => {
      const before = figures(division);
      for (const { value, version } of submissions.values()) {
        const column = isOnBoard(value.stage) ? { division: value.division, stage: value.stage } : null;
        if (value.division !== division || isSame(counted.get(value.id)?.column ?? null, column)) continue;
        counted.set(value.id, { version, column, touched: new Set([division]) });
      }
      const after = figures(division);
      return openStages.filter((stage) => before[stage] !== after[stage]).length;
    },
  };
}
