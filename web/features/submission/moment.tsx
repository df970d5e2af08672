'use client';
import { formatMoment, fromNow } from './format-time.ts';
import classes from './submission.module.css';

interface Props {
  readonly at: string;
  readonly now: string;
  readonly zone: string | null;
}

/** How long ago or ahead. A button, so that keys reach it; `ExactMoments` around it shows the exact one. */
export const Moment = ({ at, now, zone }: Props) => (
  <button
    type="button"
    className={classes.moment}
    data-at={at}
    data-zone={zone ?? undefined}
    // Without a zone it is told in the reader's own, which the server does not know.
    aria-description={zone === null ? undefined : formatMoment(at, zone)}
  >
    <time dateTime={at}>{fromNow(at, now, zone ?? 'UTC')}</time>
  </button>
);
