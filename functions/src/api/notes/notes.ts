import type { NoteBody, NoteView } from '@afterword/contracts/resources/notes';
import type { NoteId, SubmissionId, UserId } from '@afterword/core/kernel/ids';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { checkMentions, checkRemoval, editNote, type Note, newlyMentioned } from '@afterword/core/note/note';
import type { Submission } from '@afterword/core/submission/submission';
import { finishTask, raiseTask, taskId } from '@afterword/core/task/task';
import type { User } from '@afterword/core/user/user';
import type { Change, Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { insist, insistOnVersion } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { accepted, fail, present } from '../http/problem-error.ts';
import { findSubmission } from '../submissions/change.ts';
import { isoOrNull } from '../views/instants.ts';

const noteView = ({ value, version }: Versioned<Note>): NoteView => ({
  ...value,
  mentions: [...value.mentions],
  writtenAt: toIso(value.writtenAt),
  editedAt: isoOrNull(value.editedAt),
  version,
});

/** What colleagues tell each other about a submission. */
export const notes: Pick<Handlers, 'listNotes' | 'writeNote' | 'editNote' | 'removeNote'> = {
  listNotes: async ({ params, query, user }, on) => {
    const { value } = await findSubmission(on, params.submissionId, user);
    const read = on.stores.notes.ofSubmission.bind(undefined, value.id);
    return { body: await readPage(query, `notes/${value.id}`, user, on, read, noteView) };
  },

  writeNote: async ({ params, body, user, save }, on) => {
    const submission = await writable(on, params.submissionId, user);
    const note: Note = {
      id: on.ids.next(),
      submissionId: submission.id,
      authorId: user.id,
      ...wordsOf(body),
      writtenAt: on.clock.now(),
      editedAt: null,
    };
    const answer = {
      body: noteView({ value: note, version: 1 }),
      version: 1,
      location: `/v1/submissions/${submission.id}/notes/${note.id}`,
      about: submission.candidateId,
    };
    const changes = await writingOf(on, submission, note, undefined);
    const result = await save([...changes, { kind: 'note', value: note, expected: null }], answer);
    return result.ok ? answer : fail('busy', 'This submission is changing just now. Please try again.');
  },

  editNote: async ({ params, body, user, ifMatch, save }, on) => {
    const submission = await writable(on, params.submissionId, user);
    const { value, version } = await findNote(on, params);
    insistOnVersion(ifMatch, version);
    const edited = accepted(editNote(value, wordsOf(body), user.id, on.clock.now()));
    const answer = (found: Versioned<Note>) => ({
      body: noteView(found),
      version: found.version,
      about: submission.candidateId,
    });
    if (edited === value) return answer({ value, version });
    const changes = await writingOf(on, submission, edited, value);
    const done = answer({ value: edited, version: version + 1 });
    const result = await save([...changes, { kind: 'note', value: edited, expected: version }], done);
    return result.ok ? done : fail('busy', 'This note changed just now. Load it again.');
  },

  removeNote: async ({ params, user, save }, on) => {
    await writable(on, params.submissionId, user);
    const found = await findNote(on, params);
    accepted(checkRemoval(found.value, user));
    const answer = { body: noteView(found) };
    const unheard = await takenBack(on, found.value, on.clock.now());
    const removal = { kind: 'note-removed', value: found.value, expected: found.version } as const;
    const result = await save([...unheard, removal], answer);
    return result.ok ? answer : fail('busy', 'This note changed just now. Load it again.');
  },
};

const wordsOf = ({ text, mentions = [] }: NoteBody) => ({ text, mentions: [...new Set(mentions)] });

async function writable(on: Dependencies, id: SubmissionId, user: User): Promise<Submission> {
  const { value } = await findSubmission(on, id, user);
  insist(user, 'submission:write', { divisions: [value.division] });
  return value;
}

const findNote = async (
  { stores }: Pick<Dependencies, 'stores'>,
  { submissionId, noteId }: { readonly submissionId: SubmissionId; readonly noteId: NoteId },
): Promise<Versioned<Note>> => present(await stores.notes.find(submissionId, noteId), 'note');

/**
 * What goes with a note: a task for each who is named for the first time, and the check that the candidate was not
 * erased meanwhile, since erasing empties what it finds and nothing may come after.
 */
async function writingOf(
  { stores }: Dependencies,
  submission: Submission,
  note: Note,
  before: Note | undefined,
): Promise<readonly Change[]> {
  const [candidate, named] = await Promise.all([
    stores.candidates.find(submission.candidateId),
    Promise.all(note.mentions.map((id) => stores.users.find(id))),
  ]);
  if (!candidate || candidate.value.erasedAt !== null) {
    return fail('candidate/erased', 'This candidate was erased; nothing about them is noted any more.');
  }
  const known = named.map(
    (user) => user?.value ?? fail('reference/not-found', 'There is no such colleague.', 'mentions'),
  );
  accepted(checkMentions(known, submission.division));
  const tasks = await Promise.all(
    newlyMentioned(note, before).map(async (userId): Promise<Change> => {
      const open = await stores.tasks.find(mentionId(note, userId));
      const value = raiseTask(
        open?.value,
        {
          kind: 'mentioned',
          subject: { kind: 'mention', id: note.submissionId, userId },
          division: submission.division,
          code: 'note/mentioned',
        },
        note.editedAt ?? note.writtenAt,
      );
      return { kind: 'task', value, expected: open?.version ?? null };
    }),
  );
  const { id, factsRevision } = candidate.value;
  return [{ kind: 'candidate-is', id, factsRevision }, ...tasks];
}

const mentionId = ({ submissionId }: Note, userId: UserId) =>
  taskId('mentioned', { kind: 'mention', id: submissionId, userId });

/** Whoever had only this note to read has nothing left to read. */
async function takenBack(
  { stores }: Dependencies,
  note: Note,
  now: EpochSeconds,
): Promise<readonly Change[]> {
  const found = await Promise.all(note.mentions.map((id) => stores.tasks.find(mentionId(note, id))));
  return found.flatMap((task): Change[] =>
    task && task.value.doneAt === null && task.value.count === 1
      ? [{ kind: 'task', value: finishTask(task.value, { kind: 'system' }, now), expected: task.version }]
      : [],
  );
}
