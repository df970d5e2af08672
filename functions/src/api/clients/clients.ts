import type { ClientView, NewClient } from '@afterword/contracts/resources/clients';
import type { Address, Client, Contact } from '@afterword/core/client/client';
import { toIso } from '@afterword/core/kernel/time';
import type { Change } from '@afterword/store/ports';
import type { Ids } from '../../runtime/ids.ts';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, savedNew } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { fail, present } from '../http/problem-error.ts';
import { listClientJobOrders } from '../job-orders/list-client-job-orders.ts';
import { newJob } from '../settings/new-job.ts';

const clientView = ({ createdAt, contacts, addresses, ...client }: Client, version: number): ClientView => ({
  ...client,
  contacts: [...contacts],
  addresses: [...addresses],
  createdAt: toIso(createdAt),
  version,
});

const contactsOf = (contacts: NonNullable<NewClient['contacts']>, ids: Ids): readonly Contact[] =>
  contacts.map(({ id, name, title, email, phone, isHr }) => ({
    id: id ?? ids.next(),
    name,
    title: title ?? null,
    email: email ?? null,
    phone: phone ?? null,
    isHr: isHr ?? false,
  }));

const addressesOf = (addresses: NonNullable<NewClient['addresses']>): readonly Address[] =>
  addresses.map(({ label, text }) => ({ label: label ?? null, text }));

export const clients: Pick<
  Handlers,
  'listClients' | 'addClient' | 'getClient' | 'changeClient' | 'listClientJobOrders'
> = {
  listClientJobOrders,

  listClients: async ({ query: { query = '', ...page }, user }, on) => {
    insist(user, 'client:read');
    const read = on.stores.clients.list.bind(undefined, query);
    return { body: await readPage(page, `clients/${query}`, user, on, read, (client) => ({ ...client })) };
  },

  addClient: async ({ body, user, save }, { clock, ids }) => {
    insist(user, 'client:write');
    const client: Client = {
      id: ids.next(),
      name: body.name,
      contactPolicy: body.contactPolicy ?? 'direct-contact',
      approveBeforeSend: body.approveBeforeSend ?? false,
      contacts: contactsOf(body.contacts ?? [], ids),
      addresses: addressesOf(body.addresses ?? []),
      createdAt: clock.now(),
    };
    const answer = { body: clientView(client, 1), version: 1, location: `/v1/clients/${client.id}` };
    savedNew(await save([{ kind: 'client', value: client, expected: null }], answer));
    return answer;
  },

  getClient: async ({ params, user }, { stores }) => {
    insist(user, 'client:read');
    const { value, version } = present(await stores.clients.find(params.clientId), 'client');
    return { body: clientView(value, version), version };
  },

  changeClient: async ({ params, body, user, ifMatch, save }, { stores, clock, ids }) => {
    insist(user, 'client:write');
    const found = present(await stores.clients.find(params.clientId), 'client');
    insistOnVersion(ifMatch, found.version);
    const { contacts, addresses, ...fields } = body;
    const value: Client = {
      ...found.value,
      ...given(fields),
      ...(contacts ? { contacts: contactsOf(contacts, ids) } : {}),
      ...(addresses ? { addresses: addressesOf(addresses) } : {}),
    };
    const copied =
      value.name !== found.value.name || value.approveBeforeSend !== found.value.approveBeforeSend;
    const job = newJob('replan-all', null, user, { clock, ids });
    const version = found.version + 1;
    const answer = { body: { ...clientView(value, version), ...(copied ? { jobId: job.id } : {}) }, version };
    const changes: Change[] = [{ kind: 'client', value, expected: found.version }];
    if (copied) changes.push({ kind: 'job', value: job, expected: null });
    const result = await save(changes, answer);
    return result.ok
      ? answer
      : fail('version/stale', 'Somebody changed this client just now. Load it again.');
  },
};
