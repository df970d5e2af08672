'use client';

import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { Button, List, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { DialogActions } from '../records/dialog-actions.tsx';
import { ReadFailed } from '../records/page-list.tsx';
import type { Pages } from '../records/use-pages.ts';
import readable from '../when/readable.module.css';
import { closingWords, filledOf } from './job-order-words.ts';
import { jobOrderKey } from './use-job-order.ts';

interface Props {
  readonly order: JobOrderView;
  readonly submissions: Pages<SubmissionSummary>;
  /** Told of the job that closes its submissions. */
  readonly started: (jobId: string) => void;
  readonly close: () => void;
}

const mostNamed = 6;

/** Asks before it ends other people's plans: who is in play, and what becomes of them. */
export function CloseDialog({ order, submissions: pages, started, close }: Props) {
  const queries = useQueryClient();
  const submissions = pages.items ?? [];
  const isFull = filledOf(submissions) >= order.openings;
  const [as, setAs] = useState<'filled' | 'closed'>(isFull ? 'filled' : 'closed');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ending = submissions.filter(({ closed, stage }) => !closed && stage !== 'placed');
  const send = async () => {
    if (busy) return;
    setBusy(true);
    const result = await api.closeJobOrder({
      params: { jobOrderId: order.id },
      body: { as, confirmed: true },
    });
    setBusy(false);
    if (!result.ok) return setRefusal(result.problem.detail);
    queries.setQueryData(jobOrderKey(order.id), result.data);
    for (const queryKey of [['job-order-list'], ['orders-of-client'], ['job-orders']]) {
      void queries.invalidateQueries({ queryKey });
    }
    if (result.data.jobId) started(result.data.jobId);
    close();
  };
  return (
    <MountedModal onClose={close} title={`Close ${order.title}?`}>
      <Stack gap="sm" className={readable.readable}>
        <Radio.Group
          label="Why"
          value={as}
          onChange={(value) => setAs(value === 'filled' ? 'filled' : 'closed')}
        >
          <Stack gap={6} mt="xs">
            <Radio value="filled" label="Filled" description="The client has whom they looked for." />
            <Radio value="closed" label="Closed" description="The client does not look any more." />
          </Stack>
        </Radio.Group>
        {pages.items ? <Text size="sm">{closingWords(pages.items, pages.hasNextPage)}</Text> : null}
        {!pages.items && pages.error ? (
          <ReadFailed what="Who is in play for it" error={pages.error} retry={() => void pages.refetch()} />
        ) : null}
        {!pages.items && !pages.error ? (
          <Skeleton height={40} role="status" aria-label="Looking who is in play for it" />
        ) : null}
        {ending.length > 0 ? (
          <List size="sm" spacing={2}>
            {ending.slice(0, mostNamed).map(({ id, names }) => (
              <List.Item key={id}>{names.candidate}</List.Item>
            ))}
            {ending.length > mostNamed ? (
              <List.Item>{`and ${ending.length - mostNamed} more`}</List.Item>
            ) : null}
          </List>
        ) : null}
        <DialogActions refusal={refusal} leave="Leave it open" close={close}>
          {/* Nobody ends plans they have not heard of. */}
          <Button loading={busy} disabled={!pages.items} onClick={send}>
            {as === 'filled' ? 'Close as filled' : 'Close it'}
          </Button>
        </DialogActions>
      </Stack>
    </MountedModal>
  );
}
