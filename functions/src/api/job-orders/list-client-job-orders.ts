import type { JobOrderId } from '@afterword/core/kernel/ids';
import type { PageRequest } from '@afterword/store/ports';
import { fillPage } from '../http/fill-page.ts';
import { insist, sees } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { present } from '../http/problem-error.ts';
import { jobOrderView, readJobOrder } from './read-job-order.ts';

/** What a client has ordered, of the divisions the user works in. */
export const listClientJobOrders: Handler<'listClientJobOrders'> = async ({ params, query, user }, on) => {
  insist(user, 'job-order:read');
  present(await on.stores.clients.find(params.clientId), 'client');
  const look = async (id: JobOrderId) => {
    const found = await readJobOrder(on, id);
    return found && sees(user, 'job-order:read', [found.value.division]) ? found : undefined;
  };
  const read = (page: PageRequest) =>
    fillPage(page, (part) => on.stores.jobOrders.ofClient(params.clientId, part), look);
  const scope = `job orders of ${params.clientId}`;
  return {
    body: await readPage(query, scope, user, on, read, ({ value, version }) => jobOrderView(value, version)),
  };
};
