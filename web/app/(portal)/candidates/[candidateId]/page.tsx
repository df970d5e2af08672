export { CandidatePage as default } from '../../../../features/candidates/candidate-page.tsx';

export const metadata = { title: 'Candidate' };
