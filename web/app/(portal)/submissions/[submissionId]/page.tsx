import type { Metadata } from 'next';

export { SubmissionPage as default } from '../../../../features/submission/submission-page.tsx';

export const metadata: Metadata = { title: 'Submission' };
