import type { ClientId, ContactId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';

/** A person at a client. The phone number is for recruiters; no follow-up mail ever shows it. */
export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The HR contact takes the draft when the interviewer has no address. At most one. */
  readonly isHr: boolean;
}

/** Whether candidates may write to the client themselves. */
export type ContactPolicy = 'direct-contact' | 'via-recruiter';

/** Where the client is: "Dock 4", and the lines one writes on an envelope. */
export interface Address {
  readonly label: string | null;
  readonly text: string;
}

export interface Client {
  readonly id: ClientId;
  readonly name: string;
  readonly contactPolicy: ContactPolicy;
  readonly approveBeforeSend: boolean;
  readonly contacts: readonly Contact[];
  readonly addresses: readonly Address[];
  readonly createdAt: EpochSeconds;
}
