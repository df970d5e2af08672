import * as messages from '../resources/messages.ts';
import * as submissions from '../resources/submissions.ts';
import { defineRoutes, ok } from '../route.ts';
import { submission } from './on-submission.ts';

export const messagesRoutes = defineRoutes({
  listSubmissionMessages: {
    method: 'GET',
    path: `${submission}/messages`,
    tag: 'Messages',
    summary: "A submission's mails, newest first",
    params: submissions.submissionParams,
    query: submissions.submissionPageQuery,
    reply: ok(messages.messagePage),
  },

  listMessages: {
    method: 'GET',
    path: '/v1/messages',
    tag: 'Messages',
    summary: "A submission's mails, newest first",
    query: messages.messageQuery,
    reply: ok(messages.messagePage),
  },
  getMessage: {
    method: 'GET',
    path: '/v1/messages/{submissionId}/{attemptId}',
    tag: 'Messages',
    summary: 'A mail: what became of it, and what it says',
    params: messages.messageParams,
    reply: ok(messages.messageView),
  },
});
