import type { Metadata } from 'next';
import { signedInPage } from '../../../../features/session/signed-in-page.tsx';
import { SubmissionScreen } from '../../../../features/submission/submission-screen.tsx';

export const metadata: Metadata = { title: 'Submission' };

export default signedInPage(SubmissionScreen);
