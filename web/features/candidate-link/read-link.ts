import 'server-only';
import { type CallOptions, type Client, createClient, type Result } from '@afterword/contracts/client';
import type { CandidateLinkView, LinkAction } from '@afterword/contracts/resources/candidate-links';
import { cache } from 'react';

// No session here: what a candidate may do stands in the link alone, so this client carries no token.
const publicClient = (): Client =>
  createClient({
    baseUrl: process.env.AFTERWORD_API_URL ?? 'http://localhost:4000',
    fetch: (input, init) => fetch(input, { ...init, cache: 'no-store' }),
  });

const patience = (): CallOptions => ({ signal: AbortSignal.timeout(10_000) });

const unreachable: Result<never> = {
  ok: false,
  problem: {
    type: 'about:blank',
    title: 'Out of reach',
    status: 0,
    code: 'client/unreachable',
    detail: 'The page cannot be shown at the moment. Please try again in a minute.',
  },
};

/** Once for a request, for the document, its title and the page; anew for every request, so a button's effect shows. */
export const readLink = cache(
  (token: string): Promise<Result<CandidateLinkView>> =>
    publicClient()
      .getCandidateLink({ params: { token } }, patience())
      .catch(() => unreachable),
);

export const readCalendar = (token: string): Promise<Result<string>> =>
  publicClient()
    .getCandidateCalendar({ params: { token } }, patience())
    .catch(() => unreachable);

export const actOnLink = (token: string, body: LinkAction): Promise<Result<CandidateLinkView>> =>
  publicClient()
    .actOnCandidateLink({ params: { token }, body }, patience())
    .catch(() => unreachable);
