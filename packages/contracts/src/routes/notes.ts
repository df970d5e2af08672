import * as notes from '../resources/notes.ts';
import { submissionPageQuery, submissionParams } from '../resources/submissions.ts';
import { created, defineRoutes, ok, okVersioned } from '../route.ts';
import { submission } from './on-submission.ts';

const note = `${submission}/notes/{noteId}` as const;

export const notesRoutes = defineRoutes({
  listNotes: {
    method: 'GET',
    path: `${submission}/notes`,
    tag: 'Notes',
    summary: 'What colleagues noted about a submission, newest first',
    params: submissionParams,
    query: submissionPageQuery,
    reply: ok(notes.notePage),
  },
  writeNote: {
    method: 'POST',
    path: `${submission}/notes`,
    tag: 'Notes',
    summary: 'Write a note; whoever it names finds it on their Today',
    idempotencyKey: 'required',
    params: submissionParams,
    body: notes.noteBody,
    reply: created(notes.noteView),
  },
  editNote: {
    method: 'PATCH',
    path: note,
    tag: 'Notes',
    summary: 'Put a note of your own into other words',
    ifMatch: 'required',
    params: notes.noteParams,
    body: notes.noteBody,
    reply: okVersioned(notes.noteView),
  },
  removeNote: {
    method: 'DELETE',
    path: note,
    tag: 'Notes',
    summary: 'Remove a note for good: your own, or as a manager anybody’s',
    params: notes.noteParams,
    reply: ok(notes.noteView),
  },
});
