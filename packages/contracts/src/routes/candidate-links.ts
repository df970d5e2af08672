import * as z from 'zod/mini';
import * as links from '../resources/candidate-links.ts';
import { calendar, defineRoutes, ok, page } from '../route.ts';

export const candidateLinksRoutes = defineRoutes({
  getCandidateLink: {
    method: 'GET',
    path: '/v1/candidate-links/{token}',
    tag: 'Candidate links',
    summary: "What the candidate's page shows",
    public: true,
    params: links.linkParams,
    reply: ok(links.candidateLinkView),
  },
  actOnCandidateLink: {
    method: 'POST',
    path: '/v1/candidate-links/{token}',
    tag: 'Candidate links',
    summary: 'What the candidate pressed',
    public: true,
    params: links.linkParams,
    body: links.linkAction,
    reply: ok(links.candidateLinkView),
  },
  getCandidateCalendar: {
    method: 'GET',
    path: '/v1/candidate-links/{token}/calendar',
    tag: 'Candidate links',
    summary: 'What comes when, as a calendar file',
    public: true,
    params: links.linkParams,
    reply: calendar(z.string()),
  },
  showUnsubscribe: {
    method: 'GET',
    path: '/v1/unsubscribe/{token}',
    tag: 'Candidate links',
    summary: 'A page with a button that stops the mails; opening it changes nothing',
    public: true,
    params: links.linkParams,
    reply: page(z.string()),
  },
  unsubscribe: {
    method: 'POST',
    path: '/v1/unsubscribe/{token}',
    tag: 'Candidate links',
    summary: 'One-click unsubscribe (RFC 8058)',
    public: true,
    params: links.linkParams,
    body: links.oneClickForm,
    bodyType: 'form',
    reply: page(z.string()),
  },
});
