import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type { JobOrderId } from '@afterword/core/kernel/ids';
import { toIso } from '@afterword/core/kernel/time';
import type { Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';

export const jobOrderView = ({ createdAt, ...jobOrder }: JobOrder, version: number): JobOrderView => ({
  ...jobOrder,
  createdAt: toIso(createdAt),
  version,
});

/** A job order with its client's present name: its own copy is as old as itself. */
export async function readJobOrder(
  { stores }: Pick<Dependencies, 'stores'>,
  id: JobOrderId,
): Promise<Versioned<JobOrder> | undefined> {
  const found = await stores.jobOrders.find(id);
  const client = found && (await stores.clients.find(found.value.clientId));
  return client ? { ...found, value: { ...found.value, clientName: client.value.name } } : found;
}
