/** One composed mail for one recipient. */
export interface OutgoingMail {
  readonly raw: Uint8Array;
  readonly from: string;
  readonly to: string;
  /** Opaque ids that come back with every delivery report. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What the mail service said, sorted by what it means for the claim. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Not taken now (throttled, over quota, paused, out of reach): the claim is given back. */
  | { readonly kind: 'later'; readonly seconds: number; readonly code: string }
  /** Never taken: the step fails. */
  | { readonly kind: 'rejected'; readonly code: string }
  /** The reply was lost: it may have been taken. Nothing is recorded; the lease decides. */
  | { readonly kind: 'unknown'; readonly code: string };

/** Code of a rejection in SES's sandbox: it takes mails only to addresses that somebody has verified there. */
export const recipientNotVerified = 'recipient-not-verified';

export interface Mailer {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}
