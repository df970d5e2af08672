'use client';

import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { divisionNames } from '@afterword/core/division/division';
import { Button, Group, Progress, Skeleton, Text } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { useAgencyDay } from '../../client/use-agency-day.ts';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import { Notice } from '../records/notice.tsx';
import { PageList, ReadFailed } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { SubmissionRow } from '../records/submission-row.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { JobOrderDialog } from './job-order-dialog.tsx';
import { filledOf, filledWords, placementTypeNames, statusNames } from './job-order-words.ts';
import { JobProgress } from './job-progress.tsx';
import { useJobOrder, useOrderSubmissions } from './use-job-order.ts';
import { useReopen } from './use-reopen.ts';

interface Props {
  readonly jobOrderId: string;
  readonly initial: JobOrderView | undefined;
}

/** One job order: what is looked for, how much of it is filled, and who is in play. */
export function JobOrderScreen({ jobOrderId, initial }: Props) {
  const { data, error, refetch } = useJobOrder(jobOrderId, initial);
  return (
    <div className={styles.screen}>
      <div>
        <Link className={styles.crumb} href={data ? `/job-orders?division=${data.division}` : '/job-orders'}>
          {data ? `Job orders in ${divisionNames[data.division]}` : 'Job orders'}
        </Link>
      </div>
      {data ? <Loaded order={data} /> : null}
      {!data && error ? (
        <ReadFailed what="This job order" error={error} retry={() => void refetch()} />
      ) : null}
      {!data && !error ? (
        <div className={styles.stack} role="status" aria-label="Loading the job order">
          <Skeleton height={28} width="40%" />
          <Skeleton height={220} radius="lg" />
        </div>
      ) : null}
    </div>
  );
}

function Loaded({ order }: { readonly order: JobOrderView }) {
  const [dialog, setDialog] = useState<'edit' | 'close'>();
  const [jobId, setJobId] = useState<string>();
  const submissions = useOrderSubmissions(order.id);
  const agencyDay = useAgencyDay();
  const reopen = useReopen(order);
  const close = () => setDialog(undefined);
  const isOpen = order.status === 'open';
  const filled = filledOf(submissions.items ?? []);
  return (
    <>
      <title>{`${order.title} · Afterword`}</title>
      <div className={styles.top}>
        <div>
          <h1>{order.title}</h1>
          <Link className={styles.crumb} href={`/clients/${order.clientId}`}>
            {order.clientName}
          </Link>
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={() => setDialog('edit')}>
            Change
          </Button>
          {isOpen ? (
            <Button variant="default" onClick={() => setDialog('close')}>
              Close or fill…
            </Button>
          ) : (
            <Button loading={reopen.busy} onClick={reopen.send}>
              Reopen
            </Button>
          )}
        </Group>
      </div>
      {reopen.refusal ? (
        <Notice tone="bad" role="alert">
          {reopen.refusal}
        </Notice>
      ) : null}
      {isOpen ? null : (
        <Notice tone="calm">
          <Text size="sm">
            {`${statusNames[order.status]}. Nobody new can be put forward; reopening it revives no closed submission.`}
          </Text>
        </Notice>
      )}
      {jobId ? <JobProgress jobId={jobId} orderId={order.id} /> : null}
      <div className={styles.columns}>
        <Submissions order={order} submissions={submissions} />
        <section className={styles.card} aria-label="What was ordered">
          {submissions.items ? (
            <>
              <Text size="sm" fw={600} mb={4}>
                {filledWords(order, submissions.items, submissions.hasNextPage)}
              </Text>
              <Progress
                value={Math.min(100, (filled / order.openings) * 100)}
                aria-label="How much of it is filled"
                mb="sm"
              />
            </>
          ) : (
            <Skeleton height={28} mb="sm" />
          )}
          <dl className={styles.facts}>
            <dt>Status</dt>
            <dd>{statusNames[order.status]}</dd>
            <dt>Type</dt>
            <dd>{placementTypeNames[order.type]}</dd>
            <dt>Openings</dt>
            <dd>{order.openings}</dd>
            <Fact name="Pay" value={order.pay} />
            <Fact name="Shift" value={order.shift} />
            <Fact name="Site" value={order.site} />
            <dt>Ordered</dt>
            <dd>{agencyDay(order.createdAt)}</dd>
          </dl>
          {isOpen && submissions.items && filled >= order.openings ? (
            <Button size="xs" fullWidth mt="sm" onClick={() => setDialog('close')}>
              All filled: close it
            </Button>
          ) : null}
        </section>
      </div>
      {dialog === 'edit' ? <JobOrderDialog jobOrder={order} close={close} /> : null}
      {dialog === 'close' ? (
        <CloseDialog order={order} submissions={submissions} started={setJobId} close={close} />
      ) : null}
    </>
  );
}

const Fact = ({ name, value }: { readonly name: string; readonly value: string | null }) => (
  <>
    <dt>{name}</dt>
    <dd>{value ?? <span className={styles.soft}>Not given</span>}</dd>
  </>
);

interface SubmissionsProps {
  readonly order: JobOrderView;
  readonly submissions: ReturnType<typeof useOrderSubmissions>;
}

/** Who is placed first, then who is in play, then the rest. */
const rank = ({ stage, closed }: SubmissionSummary): number => (stage === 'placed' ? 0 : closed ? 2 : 1);

function Submissions({ order, submissions }: SubmissionsProps) {
  const items = submissions.items?.toSorted(
    (one, other) => rank(one) - rank(other) || other.stageSince.localeCompare(one.stageSince),
  );
  return (
    <section className={styles.card} aria-label="Submissions">
      <header>
        <h2>Who was put forward</h2>
        {order.status === 'open' ? (
          <Button component={LogInterviewLink} size="xs" variant="default">
            Log an interview
          </Button>
        ) : null}
      </header>
      <PageList
        pages={{ ...submissions, items }}
        one="submission"
        what="submissions"
        columns={styles.submissions}
        head={['Candidate', 'Stage', 'Recruiter', 'Next mail']}
        row={(submission) => <SubmissionRow submission={submission} title="candidate" />}
        empty={
          <p className={styles.soft}>
            Nobody yet. Log an interview with somebody for this job, and they are put forward on the way.
          </p>
        }
      />
    </section>
  );
}
