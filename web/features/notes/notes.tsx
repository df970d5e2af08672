'use client';

import type { NoteView } from '@afterword/contracts/resources/notes';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useState } from 'react';
import { useMe } from '../../client/use-me.ts';
import { useUserNames } from '../../client/use-users.ts';
import { Moment } from '../submission/moment.tsx';
import { type Colleague, partsOf } from './mention-text.ts';
import { NoteBox } from './note-box.tsx';
import classes from './notes.module.css';
import { useColleagues, useNoteCommands, useNotes } from './use-notes.ts';

/** What colleagues tell each other about a submission; the candidate never sees it. */
export function Notes({ submission }: { readonly submission: SubmissionView }) {
  const notes = useNotes(submission.id);
  const { data: colleagues = [] } = useColleagues(submission.division);
  const commands = useNoteCommands(submission.id, colleagues);
  // Kept in this tab, so that a reload or an ended session loses nothing.
  const [text, setText] = useSessionStorage({ key: `afterword.note.${submission.id}`, defaultValue: '' });
  const save = async () => {
    if (await commands.write(text.trim())) setText('');
  };
  return (
    <Stack component="section" gap="xs" aria-labelledby="notes">
      <Title order={2} size="h4" id="notes" tabIndex={-1}>
        Notes
      </Title>
      <Text size="xs" className={classes.soft}>
        For colleagues. Candidates and clients never see them.
      </Text>
      <div data-noprint>
        <NoteBox
          label="New note"
          action="Add note"
          text={text}
          change={(next) => {
            setText(next);
            commands.forget();
          }}
          colleagues={colleagues}
          refusal={commands.refusal}
          busy={commands.busy}
          save={() => void save()}
        />
      </div>
      {notes.isPending ? <Skeleton height={60} role="status" aria-label="Loading notes" /> : null}
      {notes.error && !notes.data ? (
        <Alert color="red">
          {notes.error.message}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => void notes.refetch()}>
            Try again
          </Anchor>
        </Alert>
      ) : null}
      {notes.data && notes.data.length > 0 ? (
        <ul className={classes.list}>
          {notes.data.map((note) => (
            <Note key={note.id} note={note} submission={submission} colleagues={colleagues} />
          ))}
        </ul>
      ) : null}
      {notes.hasNextPage ? (
        <Button
          size="xs"
          variant="default"
          loading={notes.isFetchingNextPage}
          onClick={() => void notes.fetchNextPage()}
        >
          Older notes
        </Button>
      ) : null}
    </Stack>
  );
}

/** The page may have been read a moment before the note was written. */
const later = (one: string, other: string): string => (one > other ? one : other);

interface NoteProps {
  readonly note: NoteView;
  readonly submission: SubmissionView;
  readonly colleagues: readonly Colleague[];
}

function Note({ note, submission, colleagues }: NoteProps) {
  const { data: me } = useMe();
  const { data: names } = useUserNames();
  const commands = useNoteCommands(submission.id, colleagues);
  const [draft, setDraft] = useState<string>();
  const [asked, setAsked] = useState(false);
  const author = names?.get(note.authorId) ?? 'a colleague';
  const isMine = me?.user.id === note.authorId;
  const mayRemove = isMine || (me !== undefined && me.user.role !== 'recruiter');
  const zone = submission.interviews.at(-1)?.timeZone ?? me?.agency.timeZone ?? 'UTC';
  if (draft !== undefined) {
    const save = async () => {
      if (await commands.edit(note, draft.trim())) setDraft(undefined);
    };
    return (
      <li className={classes.note}>
        <NoteBox
          label="Change the note"
          action="Save"
          text={draft}
          change={(next) => {
            setDraft(next);
            commands.forget();
          }}
          colleagues={colleagues}
          refusal={commands.refusal}
          busy={commands.busy}
          save={() => void save()}
          cancel={() => {
            setDraft(undefined);
            commands.forget();
          }}
        />
      </li>
    );
  }
  return (
    <li className={classes.note}>
      <p className={classes.text}>
        {partsOf(note.text, colleagues).map((part, index) =>
          part.mention && note.mentions.includes(part.mention) ? (
            <span key={index} className={classes.mention} data-me={part.mention === me?.user.id || undefined}>
              {part.text}
            </span>
          ) : (
            part.text
          ),
        )}
      </p>
      <Group gap="xs">
        <Text size="xs" component="div" className={classes.soft}>
          {author}, <Moment at={note.writtenAt} now={later(note.writtenAt, submission.now)} zone={zone} />
          {note.editedAt ? ', changed since' : ''}
        </Text>
        {isMine ? (
          <Anchor component="button" type="button" size="xs" data-noprint onClick={() => setDraft(note.text)}>
            Change
          </Anchor>
        ) : null}
        {mayRemove && !asked ? (
          <Anchor component="button" type="button" size="xs" data-noprint onClick={() => setAsked(true)}>
            Remove
          </Anchor>
        ) : null}
      </Group>
      {asked ? (
        <Group gap="xs" data-noprint>
          <Text size="sm">Remove this note for good?</Text>
          <Button
            size="xs"
            color="red"
            variant="light"
            data-autofocus
            loading={commands.busy}
            onClick={() => void commands.remove(note)}
          >
            Remove it
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setAsked(false)}>
            Leave it
          </Button>
        </Group>
      ) : null}
      {commands.refusal ? (
        <Text size="sm" role="alert" className={classes.refusal}>
          {commands.refusal}
        </Text>
      ) : null}
    </li>
  );
}
