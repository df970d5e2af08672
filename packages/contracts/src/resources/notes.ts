import { mentionsMost, noteMost } from '@afterword/core/note/note';
import * as z from 'zod/mini';
import { noteId, submissionId, userId } from '../fields/ids.ts';
import { pageOf } from '../fields/pages.ts';
import { paragraph } from '../fields/text.ts';
import { instant } from '../fields/time.ts';

export const noteParams = z.strictObject({ submissionId, noteId });

/** `mentions`: colleagues it is meant for; they find it on their Today. */
export const noteBody = z.strictObject({
  text: paragraph(noteMost),
  mentions: z.optional(z.array(userId).check(z.maxLength(mentionsMost))),
});

/** What colleagues tell each other. Erased with the candidate. */
export const noteView = z.object({
  id: noteId,
  submissionId,
  authorId: userId,
  text: z.string(),
  mentions: z.array(userId),
  writtenAt: instant,
  editedAt: z.nullable(instant),
  version: z.int(),
});

export const notePage = pageOf(noteView);

export type NoteBody = z.infer<typeof noteBody>;
export type NoteView = z.infer<typeof noteView>;
