import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import type { JobOrder } from '@afterword/core/job-order/job-order';
import type { JobOrderId } from '@afterword/core/kernel/ids';
import type { User } from '@afterword/core/user/user';
import type { Job } from '@afterword/store/items';
import type { Change, PageRequest, Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, savedNew, sees } from '../http/guard.ts';
import type { Answer, Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { fail, present } from '../http/problem-error.ts';
import type { Save } from '../http/save.ts';
import { newJob } from '../settings/new-job.ts';
import { pageOfSubmissions, submissionSummary } from '../views/submission-summary.ts';
import { jobOrderView, readJobOrder } from './read-job-order.ts';

async function findJobOrder(
  on: Pick<Dependencies, 'stores'>,
  id: JobOrderId,
  user: User,
): Promise<Versioned<JobOrder>> {
  const found = present(await readJobOrder(on, id), 'job order');
  return sees(user, 'job-order:read', [found.value.division])
    ? found
    : fail('not-found', 'There is no such job order.');
}

/** Writes a changed job order; what else is to be in the reply and in the transaction comes along. */
async function write(
  save: Save<JobOrderView>,
  value: JobOrder,
  expected: number,
  job?: Job,
): Promise<Answer<JobOrderView>> {
  const answer = {
    body: { ...jobOrderView(value, expected + 1), ...(job ? { jobId: job.id } : {}) },
    version: expected + 1,
  };
  const changes: Change[] = [{ kind: 'job-order', value, expected }];
  if (job) changes.push({ kind: 'job', value: job, expected: null });
  const result = await save(changes, answer);
  return result.ok
    ? answer
    : fail('version/stale', 'Somebody changed this job order just now. Load it again.');
}

export const jobOrders: Pick<
  Handlers,
  | 'listJobOrders'
  | 'addJobOrder'
  | 'getJobOrder'
  | 'changeJobOrder'
  | 'closeJobOrder'
  | 'reopenJobOrder'
  | 'keepJobOrderOpen'
  | 'listJobOrderSubmissions'
> = {
  listJobOrders: async ({ query: { division, status = 'open', query = '', ...page }, user }, on) => {
    insist(user, 'job-order:read', { divisions: [division] });
    const read = (request: PageRequest) => on.stores.jobOrders.list(division, status, request, query);
    const scope = `job-orders/${division}/${status}/${query}`;
    const listed = await readPage(page, scope, user, on, read, ({ id }) => id);
    const found = await Promise.all(listed.items.map((id) => readJobOrder(on, id)));
    const items = found.flatMap((one) => (one ? [jobOrderView(one.value, one.version)] : []));
    return { body: { ...listed, items } };
  },

  addJobOrder: async ({ body, user, save }, { stores, clock, ids }) => {
    insist(user, 'job-order:write', { divisions: [body.division] });
    const client = await stores.clients.find(body.clientId);
    if (!client) return fail('reference/not-found', 'There is no such client.', 'clientId');
    const jobOrder: JobOrder = {
      id: ids.next(),
      clientId: client.value.id,
      clientName: client.value.name,
      title: body.title,
      division: body.division,
      type: body.type,
      openings: body.openings ?? 1,
      pay: body.pay ?? null,
      shift: body.shift ?? null,
      site: body.site ?? null,
      status: 'open',
      createdAt: clock.now(),
    };
    const answer = {
      body: jobOrderView(jobOrder, 1),
      version: 1,
      location: `/v1/job-orders/${jobOrder.id}`,
    };
    savedNew(await save([{ kind: 'job-order', value: jobOrder, expected: null }], answer));
    return answer;
  },

  getJobOrder: async ({ params, user }, on) => {
    const { value, version } = await findJobOrder(on, params.jobOrderId, user);
    return { body: jobOrderView(value, version), version };
  },

  listJobOrderSubmissions: async ({ params, query, user }, on) => {
    const { value } = await findJobOrder(on, params.jobOrderId, user);
    const read = (page: PageRequest) =>
      pageOfSubmissions(on, user, page, (part) => on.stores.submissions.ofJobOrder(value.id, part));
    return {
      body: await readPage(
        query,
        `submissions for ${value.id}`,
        user,
        on,
        read,
        submissionSummary(on.clock.now()),
      ),
    };
  },

  changeJobOrder: async ({ params, body, user, ifMatch, save }, on) => {
    const found = await findJobOrder(on, params.jobOrderId, user);
    insist(user, 'job-order:write', { divisions: [found.value.division] });
    insistOnVersion(ifMatch, found.version);
    const value = { ...found.value, ...given(body) };
    const isRenamed = value.title !== found.value.title;
    const job = newJob('replan-job-order', value.id, user, on);
    return write(save, value, found.version, isRenamed ? job : undefined);
  },

  closeJobOrder: async ({ params, body, user, save }, on) => {
    const found = await findJobOrder(on, params.jobOrderId, user);
    insist(user, 'job-order:write', { divisions: [found.value.division] });
    if (found.value.status !== 'open') {
      return { body: jobOrderView(found.value, found.version), version: found.version };
    }
    if (!body.confirmed) {
      fail(
        'confirmation/needed',
        'This also closes the open submissions of the job order. Confirm to do so.',
        'confirmed',
      );
    }
    const job = newJob('close-job-order', found.value.id, user, on);
    return write(save, { ...found.value, status: body.as }, found.version, job);
  },

  /** Written as it is: the new version is what `projections` takes for a movement. */
  keepJobOrderOpen: async ({ params, user, save }, on) => {
    const found = await findJobOrder(on, params.jobOrderId, user);
    insist(user, 'job-order:write', { divisions: [found.value.division] });
    if (found.value.status !== 'open') fail('job-order/closed', 'This job order is closed.');
    return write(save, found.value, found.version);
  },

  reopenJobOrder: async ({ params, user, save }, on) => {
    const found = await findJobOrder(on, params.jobOrderId, user);
    insist(user, 'job-order:write', { divisions: [found.value.division] });
    if (found.value.status === 'open') fail('job-order/not-closed', 'This job order is open.');
    return write(save, { ...found.value, status: 'open' }, found.version);
  },
};
