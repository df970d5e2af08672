/** Name of the header that every POST of the signed-in API carries. */
export const idempotencyHeader = 'Idempotency-Key';

/** Whether a key can be kept: 1 to 100 visible ASCII characters. A random UUID will do. */
export const isIdempotencyKey = (key: string): boolean => /^[\x21-\x7e]{1,100}$/.test(key);
