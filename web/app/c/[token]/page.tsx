import type { Metadata } from 'next';

export { CandidateLinkScreen as default } from '../../../features/candidate-link/candidate-link-screen.tsx';

// The address is the key to it: it goes to nobody, and into no index.
export const metadata: Metadata = {
  title: 'Your interview',
  referrer: 'no-referrer',
  robots: 'noindex, nofollow',
};
export const dynamic = 'force-dynamic';
