import { hours } from '../kernel/time.ts';

/** How long a claim is held: the sender must have recorded its outcome by then. */
export const leaseSeconds = 120;

/** After the lease, how long the mail service's own report is awaited before one more try. */
export const unknownWaitSeconds = hours(1);

/** A mail leaves at most this long after its claim, else the claim is released. */
export const sendWindowSeconds = 2;
