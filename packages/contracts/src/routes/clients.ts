import * as clients from '../resources/clients.ts';
import { jobOrderPage } from '../resources/job-orders.ts';
import { created, defineRoutes, ok, okVersioned } from '../route.ts';

export const clientsRoutes = defineRoutes({
  listClients: {
    method: 'GET',
    path: '/v1/clients',
    tag: 'Clients',
    summary: 'Clients by name',
    query: clients.clientQuery,
    reply: ok(clients.clientPage),
  },
  addClient: {
    method: 'POST',
    path: '/v1/clients',
    tag: 'Clients',
    summary: 'Add a client with its contacts',
    idempotencyKey: 'required',
    body: clients.newClient,
    reply: created(clients.clientView),
  },
  getClient: {
    method: 'GET',
    path: '/v1/clients/{clientId}',
    tag: 'Clients',
    summary: 'A client with its contacts',
    params: clients.clientParams,
    reply: okVersioned(clients.clientView),
  },
  listClientJobOrders: {
    method: 'GET',
    path: '/v1/clients/{clientId}/job-orders',
    tag: 'Clients',
    summary: "A client's job orders, newest first",
    params: clients.clientParams,
    query: clients.clientPageQuery,
    reply: ok(jobOrderPage),
  },
  changeClient: {
    method: 'PATCH',
    path: '/v1/clients/{clientId}',
    tag: 'Clients',
    summary: 'Change a client; contacts are the full list',
    ifMatch: 'required',
    params: clients.clientParams,
    body: clients.clientChanges,
    reply: okVersioned(clients.clientView),
  },
});
