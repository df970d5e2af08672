import { submissionSummaryPage } from '../resources/candidates.ts';
import * as jobOrders from '../resources/job-orders.ts';
import { created, defineRoutes, ok, okVersioned } from '../route.ts';

export const jobOrdersRoutes = defineRoutes({
  listJobOrders: {
    method: 'GET',
    path: '/v1/job-orders',
    tag: 'Job orders',
    summary: "A division's job orders by title",
    query: jobOrders.jobOrderQuery,
    reply: ok(jobOrders.jobOrderPage),
  },
  addJobOrder: {
    method: 'POST',
    path: '/v1/job-orders',
    tag: 'Job orders',
    summary: 'Add a job order',
    idempotencyKey: 'required',
    body: jobOrders.newJobOrder,
    reply: created(jobOrders.jobOrderView),
  },
  getJobOrder: {
    method: 'GET',
    path: '/v1/job-orders/{jobOrderId}',
    tag: 'Job orders',
    summary: 'A job order',
    params: jobOrders.jobOrderParams,
    reply: okVersioned(jobOrders.jobOrderView),
  },
  listJobOrderSubmissions: {
    method: 'GET',
    path: '/v1/job-orders/{jobOrderId}/submissions',
    tag: 'Job orders',
    summary: "A job order's submissions, oldest first",
    params: jobOrders.jobOrderParams,
    query: jobOrders.jobOrderPageQuery,
    reply: ok(submissionSummaryPage),
  },
  changeJobOrder: {
    method: 'PATCH',
    path: '/v1/job-orders/{jobOrderId}',
    tag: 'Job orders',
    summary: 'Change a job order',
    ifMatch: 'required',
    params: jobOrders.jobOrderParams,
    body: jobOrders.jobOrderChanges,
    reply: okVersioned(jobOrders.jobOrderView),
  },
  closeJobOrder: {
    method: 'POST',
    path: '/v1/job-orders/{jobOrderId}/close',
    tag: 'Job orders',
    summary: 'Close or fill a job order; its submissions close in the background',
    idempotencyKey: 'required',
    params: jobOrders.jobOrderParams,
    body: jobOrders.closeJobOrderBody,
    reply: okVersioned(jobOrders.jobOrderView),
  },
  reopenJobOrder: {
    method: 'POST',
    path: '/v1/job-orders/{jobOrderId}/reopen',
    tag: 'Job orders',
    summary: 'Reopen a job order; its submissions stay closed',
    idempotencyKey: 'required',
    params: jobOrders.jobOrderParams,
    reply: okVersioned(jobOrders.jobOrderView),
  },
});
