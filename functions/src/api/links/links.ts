import type { Handlers } from '../http/handler.ts';
import { actOnLink } from './act-on-link.ts';
import { linkView } from './link-view.ts';
import { openLink, openUnsubscribe } from './open-link.ts';
import { planCalendar } from './plan-calendar.ts';
import { setStopped } from './set-stopped.ts';
import { unsubscribedPage, unsubscribePage } from './unsubscribe-page.ts';

/** What stands behind a candidate's link. GET shows, POST acts (I7). */
export const links: Pick<
  Handlers,
  'getCandidateLink' | 'actOnCandidateLink' | 'getCandidateCalendar' | 'showUnsubscribe' | 'unsubscribe'
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

  getCandidateCalendar: async ({ params }, on) => {
    const { submission, interview } = await openLink(on, params.token);
    return { body: await planCalendar(on, submission, interview) };
  },

  showUnsubscribe: async ({ params }, on) => {
    const { candidateId } = await openUnsubscribe(on, params.token);
    return { body: unsubscribePage(await languageOf(on, candidateId)) };
  },

  /** RFC 8058: no cookie, no origin, one POST; ends coaching mails only. */
  unsubscribe: async ({ params, write }, on) => {
    const { candidateId } = await openUnsubscribe(on, params.token);
    await setStopped(on, write, candidateId, { stop: 'coaching' });
    return { body: unsubscribedPage(await languageOf(on, candidateId)) };
  },
};

const languageOf = async (
  { stores }: Parameters<typeof openLink>[0],
  candidateId: string,
): Promise<'en' | 'es'> => (await stores.candidates.find(candidateId))?.value.language ?? 'en';
