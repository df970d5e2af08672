import * as outbox from '../resources/outbox.ts';
import { defineRoutes, ok } from '../route.ts';

export const outboxRoutes = defineRoutes({
  listPlannedMails: {
    method: 'GET',
    path: '/v1/outbox/planned',
    tag: 'Outbox',
    summary: 'Mails that have not left',
    query: outbox.plannedQuery,
    reply: ok(outbox.plannedPage),
  },
  listSentMails: {
    method: 'GET',
    path: '/v1/outbox/sent',
    tag: 'Outbox',
    summary: 'What became of mails, and which were not sent; newest first',
    query: outbox.sentQuery,
    reply: ok(outbox.sentPage),
  },
});
