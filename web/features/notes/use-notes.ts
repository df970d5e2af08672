'use client';

import type { NoteView } from '@afterword/contracts/resources/notes';
import type { Division } from '@afterword/core/division/division';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import { usersQuery } from '../../client/users-query.ts';
import { type Colleague, mentionsIn } from './mention-text.ts';
import { notesKey, notesQuery } from './notes-query.ts';

/** Notes of a submission, newest first; read again while somebody looks. */
export const useNotes = (submissionId: string) =>
  useInfiniteQuery({
    ...notesQuery(api, submissionId),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: 15_000,
  });

/** Who may be named in a note about something of this division. */
export const useColleagues = (division: Division) =>
  useQuery({
    ...usersQuery(api),
    select: (users): readonly Colleague[] =>
      users.filter(
        ({ active, role, divisions }) => active && (role === 'admin' || divisions.includes(division)),
      ),
  });

/** Writes, edits and removes notes; `refusal` is the sentence of the last one that was refused. */
export function useNoteCommands(submissionId: string, colleagues: readonly Colleague[]) {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  // A press that comes again without an answer is the same press.
  const key = useRef<{ readonly text: string; readonly key: string }>(undefined);

  const carryOut = async (send: () => ReturnType<typeof api.editNote>): Promise<boolean> => {
    setBusy(true);
    const reply = await send().catch(() => undefined);
    setBusy(false);
    setRefusal(
      reply?.ok
        ? undefined
        : (reply?.problem.detail ?? 'It could not be sent. Check the connection and try again.'),
    );
    if (reply?.ok || reply?.problem.status === 412) {
      await queries.invalidateQueries({ queryKey: notesKey(submissionId) });
    }
    return reply?.ok === true;
  };
  const wordsOf = (text: string) => ({ text, mentions: mentionsIn(text, colleagues) });

  return {
    refusal,
    busy,
    forget: () => setRefusal(undefined),
    write: async (text: string) => {
      if (key.current?.text !== text) key.current = { text, key: crypto.randomUUID() };
      const { key: idempotencyKey } = key.current;
      const done = await carryOut(() =>
        api.writeNote({ params: { submissionId }, body: wordsOf(text) }, { idempotencyKey }),
      );
      if (done) key.current = undefined;
      return done;
    },
    edit: ({ id: noteId, version }: NoteView, text: string) =>
      carryOut(() =>
        api.editNote({ params: { submissionId, noteId }, body: wordsOf(text), ifMatch: version }),
      ),
    remove: ({ id: noteId }: NoteView) =>
      carryOut(() => api.removeNote({ params: { submissionId, noteId } })),
  };
}
