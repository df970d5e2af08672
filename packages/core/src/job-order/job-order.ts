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
  /** As it was agreed: "$22 to $24 an hour". */
  readonly pay: string | null;
  /** "Nights, 10 PM to 6:30 AM". */
  readonly shift: string | null;
  /** Where one works, where that is not the client's one address. */
  readonly site: string | null;
  readonly status: 'open' | 'filled' | 'closed';
  readonly createdAt: EpochSeconds;
}
