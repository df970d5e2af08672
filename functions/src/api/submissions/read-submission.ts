import type { PageRequest } from '@afterword/store/ports';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { eventView } from '../views/event-view.ts';
import { messageFacts } from '../views/message-view.ts';
import { answerWithSubmission } from '../views/submission-view.ts';
import { findSubmission } from './change.ts';

export const readSubmission: Pick<
  Handlers,
  'getSubmission' | 'listSubmissionEvents' | 'listSubmissionMessages' | 'listMessages'
> = {
  getSubmission: async ({ params, user }, on) =>
    answerWithSubmission(on, await findSubmission(on, params.submissionId, user), user),

  listSubmissionEvents: async ({ params, query: { order = 'oldest', ...page }, user }, on) => {
    const { value } = await findSubmission(on, params.submissionId, user);
    const read = (part: PageRequest) => on.stores.submissions.history(value.id, part, order);
    // A cursor leads on in the order it was made for.
    const scope = order === 'oldest' ? `events/${value.id}` : `events/${value.id}/${order}`;
    return { body: await readPage(page, scope, user, on, read, eventView) };
  },

  listSubmissionMessages: async ({ params, query, user }, on) => {
    const { value } = await findSubmission(on, params.submissionId, user);
    const read = on.stores.messages.ofSubmission.bind(undefined, value.id);
    return { body: await readPage(query, `messages/${value.id}`, user, on, read, messageFacts) };
  },

  listMessages: async ({ query: { submissionId, ...query }, user }, on) => {
    const { value } = await findSubmission(on, submissionId, user);
    const read = on.stores.messages.ofSubmission.bind(undefined, value.id);
    return { body: await readPage(query, `messages/${value.id}`, user, on, read, messageFacts) };
  },
};
