import type { InterviewSubject } from './log-interview-link.tsx';

interface Here {
  /** The address one is at. */
  readonly path: string;
  /** The submission whose card has the focus. */
  readonly card: string | undefined;
  /** Whether an interview may be logged for a submission; one nobody has read yet is not known to be open. */
  readonly isOpen: (submissionId: string) => boolean;
}

/** Whose interview is meant where somebody says only "log one": the card's, the submission's, the candidate's. */
export function subjectHere({ path, card, isOpen }: Here): InterviewSubject {
  if (card !== undefined) return { submission: card };
  const [, kind, id] = path.split('/');
  if (kind === 'submissions' && id !== undefined && isOpen(id)) return { submission: id };
  return kind === 'candidates' && id !== undefined ? { candidate: id } : {};
}
