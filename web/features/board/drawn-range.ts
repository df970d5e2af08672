interface Seen {
  /** The first and the last card that is seen, from 0. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

/** Cards ready below in a column that nobody has scrolled: the server knows no heights, and a screen may be tall. */
const readyAtFirst = 4;
/** Cards ready on both sides of what is seen, at least. */
const ready = 2;
/** They come and go this many at a time: a frame that draws six costs little more than one that draws one. */
const stride = 6;

/**
 * Which cards of a column are in the page, first and last: what is seen and some on both sides, in whole strides, so
 * that most frames of a scroll draw none at all. Both ends move in the same frame.
 */
export function drawnRange(
  { startIndex, endIndex, count }: Seen,
  wasScrolled: boolean,
): { readonly from: number; readonly to: number } {
  if (!wasScrolled) return { from: 0, to: Math.min(count - 1, endIndex + readyAtFirst) };
  const from = Math.floor((startIndex - ready) / stride) * stride;
  const seen = endIndex - startIndex + 1;
  const strides = Math.ceil((seen + 2 * ready + stride - 1) / stride);
  return { from: Math.max(0, from), to: Math.min(count - 1, from + strides * stride - 1) };
}
