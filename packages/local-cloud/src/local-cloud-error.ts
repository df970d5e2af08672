/** A failure a person can mend. The message is a sentence that says what to do; it is shown without a stack trace. */
export class LocalCloudError extends Error {
  override readonly name = 'LocalCloudError';
}
