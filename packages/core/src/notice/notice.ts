import type { SubmissionId, UserId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import type { TemplateKey, TemplateText } from '../template/template-text.ts';

/**
 * What somebody at the agency is written about.
 *
 * - `answered`: a candidate says that the employer answered.
 * - `bounced`: a mail to a candidate came back, or was complained about.
 * - `digest`: what needs them today.
 * - `template-test`: how a wording reads, sent to who wrote it.
 */
export const noticeKinds = ['answered', 'bounced', 'digest', 'template-test'] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/**
 * That a mail to a recruiter was begun, so that it goes once however often its message comes. Unlike a step it is
 * never tried again: the portal says the same. Ids, and what a manager wrote; nothing of a candidate.
 */
export interface Notice {
  /** Made of what it is about; `[A-Za-z0-9_-]{1,200}`. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** `null`: a day's digests as a whole. */
  readonly userId: UserId | null;
  readonly submissionId: SubmissionId | null;
  readonly at: EpochSeconds;
  /** With `template-test`: the wording. */
  readonly test?: TemplateKey & { readonly text: TemplateText };
}

/** How long it is remembered, far longer than its message can come again. */
export const noticeSeconds = 30 * 86_400;
