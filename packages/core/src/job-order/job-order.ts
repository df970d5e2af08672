import type { Division } from '../division/division.ts';
import type { ClientId, JobOrderId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import type { PlacementType } from '../submission/submission.ts';

export interface JobOrder {
  readonly id: JobOrderId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly title: string;
  readonly division: Division;
  readonly type: PlacementType;
  readonly openings: number;
  readonly status: 'open' | 'filled' | 'closed';
  readonly createdAt: EpochSeconds;
}
