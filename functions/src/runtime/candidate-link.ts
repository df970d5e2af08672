import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InterviewId, SubmissionId } from '@afterword/core/kernel/ids';
import { isId } from '@afterword/core/kernel/ids';

/** What a candidate's link is for: one submission, opened from one interview's mail. */
export interface CandidateLink {
  readonly submissionId: SubmissionId;
  readonly interviewId: InterviewId;
  /** Must equal the submission's `linkGeneration`, so that links can be revoked. */
  readonly generation: number;
}

const mac = (secret: string, payload: string): Buffer =>
  createHmac('sha256', secret).update(`candidate-link:${payload}`).digest();

/** `<submission>~<interview>~<generation>~<mac>`: safe in a path, unguessable without the secret. */
export function signLink(secret: string, { submissionId, interviewId, generation }: CandidateLink): string {
  const payload = `${submissionId}~${interviewId}~${generation}`;
  return `${payload}~${mac(secret, payload).toString('base64url')}`;
}

/** What a token stands for; `undefined` unless we signed exactly it. */
export function readLink(secret: string, token: string): CandidateLink | undefined {
  const [submissionId = '', interviewId = '', generation = '', signature = '', ...rest] = token.split('~');
  if (rest.length > 0 || !isId(submissionId) || !isId(interviewId) || !/^\d{1,6}$/.test(generation)) {
    return undefined;
  }
  const expected = mac(secret, `${submissionId}~${interviewId}~${generation}`);
  const given = Buffer.from(signature, 'base64url');
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? { submissionId, interviewId, generation: Number(generation) } : undefined;
}
