import type { CandidateView } from '@afterword/contracts/resources/candidates';
import type { Candidate } from '@afterword/core/candidate/candidate';
import { toIso } from '@afterword/core/kernel/time';

export const candidateView = (candidate: Candidate, version: number): CandidateView => ({
  id: candidate.id,
  name: candidate.name,
  email: candidate.email,
  phone: candidate.phone,
  timeZone: candidate.timeZone,
  language: candidate.language,
  divisions: [...candidate.divisions],
  skills: [...candidate.skills],
  availability: candidate.availability,
  stopped: candidate.stopped,
  undeliverable: candidate.undeliverable && {
    ...candidate.undeliverable,
    at: toIso(candidate.undeliverable.at),
  },
  erased: candidate.erasedAt !== null,
  mergedInto: candidate.mergedInto,
  mergedFrom: candidate.mergedFrom.map((record) => ({ ...record, at: toIso(record.at) })),
  createdAt: toIso(candidate.createdAt),
  version,
});
