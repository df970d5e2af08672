'use client';

import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { PanelActions } from '../../ui/panel-actions.tsx';
import rowStyles from '../../ui/rows.module.css';
import type { PanelProps } from './row-panel.tsx';
import { notePoints } from './settlements.ts';
import styles from './today.module.css';

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What was, or will be, talked about; the candidate's thank-you draft uses it. */
export function PointsPanel({ row, settle, close }: PanelProps) {
  const { submissionId, interviewId } = row;
  const known = useQuery({
    queryKey: ['submission', submissionId],
    queryFn: async ({ signal }) => orThrow(await api.getSubmission({ params: { submissionId } }, { signal })),
    select: ({ interviews }) => interviews.find(({ id }) => id === interviewId)?.talkingPoints ?? [],
  });
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const before = known.data ?? [];
  const text = typed ?? before.join('\n');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (linesOf(text).length === 0) return setRefusal('Write at least one.');
    setBusy(true);
    const refused = await settle(row, notePoints(row, linesOf(text), before));
    setBusy(false);
    if (refused) setRefusal(refused.sentence);
    else close();
  };
  return (
    <form className={styles.panel} onSubmit={save} noValidate>
      <Textarea
        size="xs"
        label={`What ${row.names.candidate} and the client talk about`}
        description="One per line. The thank-you draft picks them up."
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        disabled={known.isPending}
        value={text}
        error={refusal ?? (known.error ? known.error.message : undefined)}
        className={rowStyles.field}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setRefusal(undefined);
        }}
      />
      <PanelActions label="Save" busy={busy} disabled={known.isPending} close={close} />
    </form>
  );
}
