import type { TodayRow } from '@afterword/contracts/resources/today';
import { isQuiet } from '@afterword/core/calendar/quiet-hours';
import { exhausted } from '@afterword/core/kernel/exhaustive';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { type Need, needsAt } from '@afterword/core/submission/needs';
import type { NeedySubmission } from '@afterword/store/items';

/** What a submission asks now; nothing where only time has ended what it asked. */
export const rowsOfSubmission = (found: NeedySubmission, now: EpochSeconds): readonly TodayRow[] =>
  needsAt(found.needs, now).map((need) => rowOf(found, need, now));

function rowOf(
  { id, needs: _needs, ...submission }: NeedySubmission,
  need: Need,
  now: EpochSeconds,
): TodayRow {
  const base = {
    ...submission,
    submissionId: id,
    since: toIso(need.from),
  };
  if (!('interviewId' in need)) return { ...base, kind: need.kind, endsOn: need.endsOn };
  const row = { ...base, interviewId: need.interviewId };
  switch (need.kind) {
    case 'confirm-answer':
      return { ...row, kind: need.kind, answer: need.answer, answerUntil: need.answerUntil };
    case 'decide-step': {
      const { kind, step, stepKind, why, zone } = need;
      return { ...row, kind, step, stepKind, why, zone, quiet: isQuiet(now, zone) };
    }
    case 'say-outcome':
      return { ...row, kind: need.kind };
    case 'what-next':
      return { ...row, kind: need.kind, outcome: need.outcome };
    case 'close-as-no-response':
      return { ...row, kind: need.kind, step: need.step, stepKind: need.stepKind };
    case 'closes-soon': {
      const { kind, step, stepKind, zone } = need;
      return { ...row, kind, step, stepKind, closesAt: toIso(need.closesAt), zone };
    }
    case 'correct-address':
      return { ...row, kind: need.kind, address: need.address };
    case 'interview-today': {
      const { kind, start, end, zone } = need;
      return { ...row, kind, start: toIso(start), end: toIso(end), zone };
    }
    case 'interview-ended':
      return { ...row, kind: need.kind, zone: need.zone };
    case 'past-decision-date':
      return { ...row, kind: need.kind, decisionDate: need.decisionDate };
    default:
      return exhausted(need);
  }
}
