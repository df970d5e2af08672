import type { Metadata } from 'next';
import { LogInterviewScreen } from '../../../../features/log-interview/log-interview-screen.tsx';
import { signedInPage } from '../../../../features/session/signed-in-page.tsx';

export const metadata: Metadata = { title: 'Log an interview' };

export default signedInPage(LogInterviewScreen);
