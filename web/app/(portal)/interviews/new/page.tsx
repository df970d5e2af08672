import type { Metadata } from 'next';

export { LogInterviewScreen as default } from '../../../../features/log-interview/log-interview-screen.tsx';

export const metadata: Metadata = { title: 'Log an interview' };
