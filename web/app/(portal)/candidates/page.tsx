export { CandidatesPage as default } from '../../../features/candidates/candidates-page.tsx';

export const metadata = { title: 'Candidates' };
