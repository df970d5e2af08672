import * as z from 'zod/mini';
import { candidateId, resumeId, userId } from '../fields/ids.ts';
import { line } from '../fields/text.ts';
import { instant } from '../fields/time.ts';

export const resumeParams = z.strictObject({ candidateId, resumeId });

/** There are too few for pages. */
export const resumeQuery = z.strictObject({});

/** What somebody wants to upload; `bytes` exactly. */
export const newResume = z.strictObject({ fileName: line(200), bytes: z.int() });

export const resumeView = z.object({
  id: resumeId,
  candidateId,
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int(),
  uploadedBy: userId,
  at: instant,
});

/**
 * Leave to upload one file: `PUT` it to `url` with these headers until `expiresAt`, then say so by
 * `POST …/{id}/uploaded`. Storage refuses another size or type.
 */
export const resumeUpload = z.object({
  id: resumeId,
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: instant,
});

/** Newest first; at most ten. */
export const resumeList = z.object({ items: z.array(resumeView) });

/** Opens the file as a download until `expiresAt`. */
export const resumeLink = z.object({ url: z.string(), expiresAt: instant });

export type ResumeView = z.infer<typeof resumeView>;
export type ResumeUpload = z.infer<typeof resumeUpload>;
