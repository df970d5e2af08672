interface Seen {
  /** The first and the last card that is seen, from 0. */
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

/** Cards ready below a column that nobody has scrolled: no more than a first look may need. */
const readyAtTop = 4;
/** Cards ready beyond what is seen, at least. */
const ready = 2;
/** They come and go this many at a time: a frame that draws six costs little more than one that draws one. */
const stride = 6;

/**
 * Which cards of a column are in the page, first and last: what is seen and some beyond, in whole strides, so that
 * most frames of a scroll draw none at all.
 */
export function drawnRange({ startIndex, endIndex, count }: Seen): {
  readonly from: number;
  readonly to: number;
} {
  if (startIndex === 0) return { from: 0, to: Math.min(count - 1, endIndex + readyAtTop) };
  const from = Math.floor((startIndex - ready) / stride) * stride;
  const to = Math.ceil((endIndex + 1 + ready) / stride) * stride - 1;
  return { from: Math.max(0, from), to: Math.min(count - 1, to) };
}
