import type { Metadata } from 'next';

export { SubmissionScreen as default } from '../../../../features/submission/submission-screen.tsx';

export const metadata: Metadata = { title: 'Submission' };
