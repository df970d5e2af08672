import type { TodayRow } from '@afterword/contracts/resources/today';
import { divisionNames } from '@afterword/core/division/division';

/** What a row is about, and where it is. */
export interface RowSubject {
  readonly name: string;
  readonly detail: string;
  readonly href: string;
  /** Whose it is; `null`: of all who work in the division. */
  readonly owner: { readonly id: string; readonly name: string } | null;
}

/** `null`: it is about Afterword itself. */
export function subjectOf(row: TodayRow): RowSubject | null {
  if (row.kind === 'job-order-stale') {
    const { title: name, clientName, jobOrderId } = row;
    return { name, detail: `at ${clientName}`, href: `/job-orders/${jobOrderId}`, owner: null };
  }
  const submission = row.kind === 'task' ? row.about : row;
  if (!submission) return null;
  const { names, ownerId, submissionId } = submission;
  return {
    name: names.candidate,
    detail: `${names.jobOrder} at ${names.client}`,
    href: `/submissions/${submissionId}`,
    owner: { id: ownerId, name: names.owner },
  };
}

export function divisionOf(row: TodayRow): string {
  const division = row.kind === 'task' ? row.task.division : row.division;
  return division === null ? 'Whole agency' : divisionNames[division];
}
