/** Entity tag of a version, `"3"`: strong (RFC 9110 8.8.3). */
export const formatEtag = (version: number): string => `"${version}"`;

/** Version named by an If-Match header; `undefined` where it names none of ours. */
export function parseIfMatch(header: string): number | undefined {
  // API gateways and browsers may weaken a tag on the way (`W/`); versions compare the same.
  const digits = /^(?:W\/)?"([1-9]\d{0,15})"$/.exec(header.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
