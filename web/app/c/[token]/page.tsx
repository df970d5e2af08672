export {
  CandidateLinkScreen as default,
  candidateLinkMetadata as generateMetadata,
} from '../../../features/candidate-link/candidate-link-screen.tsx';

export const dynamic = 'force-dynamic';
