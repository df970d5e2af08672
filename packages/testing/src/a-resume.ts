import type { Resume } from '@afterword/core/candidate/resume';

/** A PDF that was uploaded. */
export const aResume = (overrides: Partial<Resume> = {}): Resume => ({
  id: 'resume-1',
  candidateId: 'cand-1',
  fileName: 'Ana Ruiz.pdf',
  contentType: 'application/pdf',
  bytes: 1000,
  state: 'kept',
  uploadedBy: 'user-1',
  at: 1_800_000_000,
  ...overrides,
});
