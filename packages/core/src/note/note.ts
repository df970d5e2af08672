import { may } from '../access/may.ts';
import type { Division } from '../division/division.ts';
import type { NoteId, SubmissionId, UserId } from '../kernel/ids.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import type { User } from '../user/user.ts';

/** What colleagues tell each other about a submission. The candidate and the employer never see it. */
export interface Note {
  readonly id: NoteId;
  readonly submissionId: SubmissionId;
  readonly authorId: UserId;
  /** As typed, 1-4,000 characters. */
  readonly text: string;
  /** Colleagues it is meant for; each hears of it once. */
  readonly mentions: readonly UserId[];
  readonly writtenAt: EpochSeconds;
  readonly editedAt: EpochSeconds | null;
}

/** Characters. */
export const noteMost = 4000;

export const mentionsMost = 10;

/** What somebody says in a note. */
export type NoteWords = Pick<Note, 'text' | 'mentions'>;

/**
 * A note may name whoever may read it.
 *
 * Refuses `note/cannot-see` where somebody named left or is of another division.
 */
export function checkMentions(named: readonly User[], division: Division): Decision<null> {
  const blind = named.find((user) => !may(user, 'submission:read', { divisions: [division] }));
  return blind
    ? refuse(
        'note/cannot-see',
        `${blind.name} cannot see this submission, so they would not read it.`,
        'mentions',
      )
    : accept(null);
}

/** Who hears of it: those not named before, and never the author. */
export const newlyMentioned = (note: Note, before?: Note): readonly UserId[] =>
  note.mentions.filter((id) => id !== note.authorId && !before?.mentions.includes(id));

/**
 * The note in other words. The same words change nothing.
 *
 * Refuses `access/denied` to everybody but the author.
 */
export function editNote(note: Note, words: NoteWords, by: UserId, now: EpochSeconds): Decision<Note> {
  if (note.authorId !== by) return refuse('access/denied', 'Only who wrote a note can change it.');
  const isSame = note.text === words.text && note.mentions.join() === words.mentions.join();
  return accept(isSame ? note : { ...note, ...words, editedAt: now });
}

/** Refuses `access/denied` to everybody but the author, managers and admins. */
export const checkRemoval = (note: Note, by: User): Decision<null> =>
  note.authorId === by.id || by.role !== 'recruiter'
    ? accept(null)
    : refuse('access/denied', 'Only who wrote a note, or a manager, can remove it.');
