'use client';

import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { jobOrderKey } from './use-job-order.ts';

/** Opens a job order again; what was closed with it stays closed. */
export function useReopen({ id }: JobOrderView) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const send = async () => {
    if (busy) return;
    setBusy(true);
    const result = await api.reopenJobOrder({ params: { jobOrderId: id } });
    setBusy(false);
    setRefusal(result.ok ? undefined : result.problem.detail);
    if (!result.ok) return void queries.invalidateQueries({ queryKey: jobOrderKey(id) });
    queries.setQueryData(jobOrderKey(id), result.data);
    for (const queryKey of [['job-order-list'], ['orders-of-client'], ['job-orders']]) {
      void queries.invalidateQueries({ queryKey });
    }
    notifications.show({
      color: 'teal',
      message: 'Open again. Reopen the submissions you want back, one by one.',
    });
  };
  return { busy, refusal, send };
}
