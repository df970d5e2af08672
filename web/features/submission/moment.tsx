'use client';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { formatMoment, fromNow } from './format-time.ts';
import classes from './submission.module.css';

interface Props {
  readonly at: string;
  readonly now: string;
  readonly zone: string | null;
}

/** How long ago or ahead; the exact moment in its zone on hover, focus and touch. A button, so that keys reach it. */
export const Moment = ({ at, now, zone }: Props) => (
  <Tooltip label={formatMoment(at, zone)} events={{ hover: true, focus: true, touch: true }} withArrow>
    <UnstyledButton className={classes.moment}>
      <time dateTime={at}>{fromNow(at, now)}</time>
    </UnstyledButton>
  </Tooltip>
);
