import type { JobOrderChanges, JobOrderView } from '@afterword/contracts/resources/job-orders';
import type { Division } from '@afterword/core/division/division';
import type { PlacementType } from '@afterword/core/submission/submission';

/** A job order as the form holds it. Client and division are chosen once: its submissions hang on them. */
export interface JobOrderValues {
  readonly clientId: string;
  readonly division: Division;
  readonly title: string;
  readonly type: PlacementType;
  readonly openings: number | string;
  readonly pay: string;
  readonly shift: string;
  readonly site: string;
}

export const jobOrderLabels: Readonly<Record<keyof JobOrderValues, string>> = {
  clientId: 'Client',
  division: 'Division',
  title: 'Title',
  type: 'Type',
  openings: 'Openings',
  pay: 'Pay',
  shift: 'Shift',
  site: 'Site',
};

export const emptyJobOrder = (clientId: string, division: Division): JobOrderValues => ({
  clientId,
  division,
  title: '',
  type: 'direct-hire',
  openings: 1,
  pay: '',
  shift: '',
  site: '',
});

export const jobOrderValuesOf = (order: JobOrderView): JobOrderValues => ({
  clientId: order.clientId,
  division: order.division,
  title: order.title,
  type: order.type,
  openings: order.openings,
  pay: order.pay ?? '',
  shift: order.shift ?? '',
  site: order.site ?? '',
});

const orNull = (text: string): string | null => text.trim() || null;

/** What was changed, as the API takes it. */
export const jobOrderChangesOf = (values: Partial<JobOrderValues>): JobOrderChanges => ({
  ...(values.title === undefined ? {} : { title: values.title }),
  ...(values.type === undefined ? {} : { type: values.type }),
  ...(values.openings === undefined ? {} : { openings: Number(values.openings) }),
  ...(values.pay === undefined ? {} : { pay: orNull(values.pay) }),
  ...(values.shift === undefined ? {} : { shift: orNull(values.shift) }),
  ...(values.site === undefined ? {} : { site: orNull(values.site) }),
});
