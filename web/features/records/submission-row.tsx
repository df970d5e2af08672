'use client';

import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import { stageNames } from '@afterword/core/submission/stage';
import Link from 'next/link';
import { useNow } from '../../client/now.ts';
import { useMe } from '../../client/use-me.ts';
import { formatMoment, relativeTime } from '../../ui/format-moment.ts';
import styles from './records.module.css';

interface Props {
  readonly submission: SubmissionSummary;
  /** What the row is called by: the page it stands on knows the other. */
  readonly title: 'job' | 'candidate';
}

const toneOf = ({ closed, stage }: SubmissionSummary): string | undefined =>
  stage === 'placed' ? styles.good : closed ? styles.soft : styles.tag;

/** One submission in a list: for what or of whom, how far, whose, and when the next mail leaves. */
export function SubmissionRow({ submission, title }: Props) {
  const { names, stage, nextDueAt } = submission;
  const { data: me } = useMe();
  const now = useNow(me?.now ?? submission.stageSince);
  const zone = me?.agency.timeZone ?? 'UTC';
  return (
    <>
      <span>
        <Link className={styles.name} href={`/submissions/${submission.id}`} prefetch={false}>
          {title === 'job' ? names.jobOrder : names.candidate}
        </Link>
        {title === 'job' ? (
          <>
            <br />
            <span className={styles.soft}>{names.client}</span>
          </>
        ) : null}
      </span>
      <span>
        <span className={toneOf(submission)}>{stageNames[stage]}</span>{' '}
        <span className={styles.soft}>{me ? relativeTime(submission.stageSince, now, zone) : ''}</span>
      </span>
      <span className={styles.soft}>{names.owner}</span>
      <span className={styles.soft}>
        {nextDueAt && stage !== 'placed' && me ? (
          <span title={formatMoment(nextDueAt, zone)}>
            <span className={styles.beside}>Next mail </span>
            {relativeTime(nextDueAt, now, zone)}
          </span>
        ) : null}
      </span>
    </>
  );
}
