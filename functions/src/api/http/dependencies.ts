import type { CandidateId } from '@afterword/core/kernel/ids';
import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../../runtime/clock.ts';
import type { Ids } from '../../runtime/ids.ts';
import type { Log } from '../../runtime/log.ts';
import type { ResumeFiles } from '../../runtime/resume-files.ts';

/** What the API is made of. */
export interface ApiParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly resumeFiles: ResumeFiles;
  readonly linkSecret: () => Promise<string>;
  readonly cursorSecret: () => Promise<string>;
  readonly portalUrl: string;
  readonly apiUrl: string;
  /** Whether colleagues are invited at an issuer of ours; else the agency's own has to be told of them. */
  readonly invites: boolean;
}

/** Everything a handler can read. */
export type ReadStores = Omit<Stores, 'commits'>;

/**
 * What handlers work with; a use case takes what it needs of it. Nothing here commits: what a handler decides is
 * written by its request's own `save`, together with the answer to it (see `save.ts`).
 */
export interface Dependencies extends Omit<ApiParts, 'stores'> {
  readonly stores: ReadStores;
  /** Shows a candidate's new facts on their submissions after the command is through; never fails. */
  readonly showOnSubmissions: (id: CandidateId) => Promise<void>;
}
