import type { Note } from '@afterword/core/note/note';

/** Words of one recruiter, meant for nobody in particular. */
export const aNote = (overrides: Partial<Note> = {}): Note => ({
  id: 'note-1',
  submissionId: 'sub-1',
  authorId: 'user-1',
  text: 'Call Dana before noon: she is away from Friday.',
  mentions: [],
  writtenAt: 1_800_000_000,
  editedAt: null,
  ...overrides,
});
