'use client';

import { Button, Progress } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import styles from './first-steps.module.css';
import { stepWords } from './step-words.ts';

interface Props {
  readonly agency: string;
  readonly hide: () => void;
}

/** What is left to do until an agency works. It ticks itself off, and is put away once nothing is left. */
export default function FirstSteps({ agency, hide }: Props) {
  const { data } = useQuery({
    queryKey: ['first-steps'],
    queryFn: async ({ signal }) => orThrow(await api.getFirstSteps({}, { signal })).items,
    refetchInterval: 30_000,
    refetchOnWindowFocus: true,
  });
  const done = data?.filter((one) => one.done).length ?? 0;
  const isComplete = data !== undefined && done === data.length;
  const wasOpen = useRef(false);
  if (data && !isComplete) wasOpen.current = true;
  // An agency that works already has nothing to be told.
  useEffect(() => {
    if (isComplete && !wasOpen.current) hide();
  }, [isComplete, hide]);
  if (!data || (isComplete && !wasOpen.current)) return null;
  const next = data.find((one) => !one.done)?.step;
  return (
    <section className={styles.card} aria-labelledby="first-steps">
      <header className={styles.header}>
        <div>
          <h2 id="first-steps" className={styles.title}>
            {isComplete ? `${agency} is set up` : `Set up ${agency}`}
          </h2>
          <p className={styles.soft} role="status">
            {isComplete
              ? 'All is done: follow-ups plan themselves from here on.'
              : `${done} of ${data.length} done. Each ticks itself off.`}
          </p>
        </div>
        <Button size="xs" variant={isComplete ? 'filled' : 'default'} onClick={hide}>
          {isComplete ? 'Close' : 'Hide this list'}
        </Button>
      </header>
      <Progress value={(done / data.length) * 100} size="sm" aria-label="First steps done" />
      <ol className={styles.steps}>
        {data.map((one) => {
          const { title, why, href } = stepWords[one.step];
          const look = one.step === next ? 'next' : one.done ? 'done' : 'open';
          return (
            <li key={one.step} className={styles.step} data-look={look}>
              {one.done ? (
                <IconCircleCheckFilled size={20} className={styles.tick} aria-label="Done:" />
              ) : (
                <IconCircle size={20} stroke={1.5} aria-label="To do:" />
              )}
              <div>
                {one.done ? (
                  <span className={styles.name}>{title}</span>
                ) : href === null ? (
                  <LogInterviewLink className={styles.name}>{title}</LogInterviewLink>
                ) : (
                  <Link href={href} prefetch={false} className={styles.name}>
                    {title}
                  </Link>
                )}
                {one.done ? null : <p className={styles.soft}>{why}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
