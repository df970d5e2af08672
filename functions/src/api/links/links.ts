import type { Handlers } from '../http/handler.ts';
import { actOnLink, setStopped } from './act-on-link.ts';
import { linkView } from './link-view.ts';
import { openLink } from './open-link.ts';
import { unsubscribedPage, unsubscribePage } from './unsubscribe-page.ts';

/** What stands behind a candidate's link. GET shows, POST acts (I7). */
export const links: Pick<
  Handlers,
  'getCandidateLink' | 'actOnCandidateLink' | 'showUnsubscribe' | 'unsubscribe'
> = {
  getCandidateLink: async ({ params }, on) => {
    const { submission, interview } = await openLink(on, params.token);
    return { body: await linkView(on, submission.value, interview) };
  },

  actOnCandidateLink: async ({ params, body, write }, on) => {
    await actOnLink(on, await openLink(on, params.token), body, write);
    const { submission, interview } = await openLink(on, params.token);
    return { body: await linkView(on, submission.value, interview) };
  },

  showUnsubscribe: async ({ params }, on) => {
    const { submission } = await openLink(on, params.token);
    return { body: unsubscribePage(submission.value.names.client) };
  },

  /** RFC 8058: no cookie, no origin, one POST; ends coaching mails only. */
  unsubscribe: async ({ params, write }, on) => {
    const { submission } = await openLink(on, params.token);
    await setStopped(on, write, submission.value.candidateId, 'coaching');
    return { body: unsubscribedPage() };
  },
};
