import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { CandidateScreen } from './candidate-screen.tsx';

interface Props {
  readonly params: Promise<{ readonly candidateId: string }>;
}

/** Comes with what it shows first; whatever goes wrong here the browser meets again, and says. */
export async function CandidatePage({ params }: Props) {
  await requireUser();
  const { candidateId } = await params;
  const read = await (await portalApi())?.getCandidate({ params: { candidateId } }).catch(() => undefined);
  return (
    <CandidateScreen key={candidateId} candidateId={candidateId} initial={read?.ok ? read.data : undefined} />
  );
}
