'use client';

import type { AnswerBody } from '@afterword/contracts/resources/submissions';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { PanelActions } from '../../ui/panel-actions.tsx';
import rowStyles from '../../ui/rows.module.css';
import { answerNames } from '../submission/words.ts';
import type { PanelProps } from './row-panel.tsx';
import { sayAnswer } from './settlements.ts';
import styles from './today.module.css';

const answers = ['offer', 'rejected', 'another-interview', 'needs-more-time', 'other'] as const;

/** What saying it brings about. */
const effects: Readonly<Record<AnswerBody['answer'], string>> = {
  offer: 'The submission moves to Offer extended, and its follow-ups end.',
  rejected: 'The submission closes as Client rejected, and all its coaching e-mails end.',
  'another-interview': 'The follow-ups of this interview end. Log the next one when it is known.',
  'needs-more-time': 'No follow-up goes out before that day; the plan starts from there.',
  other: 'The follow-ups of this interview end; the stage stays.',
};

/** What the employer said. Its effect stands below the choice before it is recorded. */
export function AnswerPanel({ row, settle, close }: PanelProps) {
  const [answer, setAnswer] = useState<AnswerBody['answer']>('offer');
  const [until, setUntil] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ readonly sentence: string; readonly overrule: boolean }>();
  const needsDate = answer === 'needs-more-time';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (needsDate && until === '') {
      return setRefused({ sentence: 'Choose the day by which they want to decide.', overrule: false });
    }
    setBusy(true);
    const settlement = sayAnswer(row, answer, needsDate ? until : null);
    const result = await settle(row, settlement, refused?.overrule === true);
    setBusy(false);
    if (result) setRefused(result);
    else close();
  };
  return (
    <form className={styles.panel} onSubmit={save} noValidate>
      <div className={styles.fields}>
        <NativeSelect
          size="xs"
          label="What did the employer say?"
          autoFocus
          value={answer}
          data={answers.map((value) => ({ value, label: answerNames[value] }))}
          onChange={({ currentTarget }) => {
            setAnswer(currentTarget.value as AnswerBody['answer']);
            setRefused(undefined);
          }}
        />
        {needsDate ? (
          <TextInput
            size="xs"
            type="date"
            label="Until"
            required
            value={until}
            onChange={({ currentTarget }) => {
              setUntil(currentTarget.value);
              setRefused(undefined);
            }}
          />
        ) : null}
      </div>
      <p className={styles.soft}>{effects[answer]}</p>
      {refused ? (
        <p className={rowStyles.refusal} role="alert">
          {refused.sentence}
        </p>
      ) : null}
      <PanelActions label={refused?.overrule ? 'Record it anyway' : 'Record it'} busy={busy} close={close} />
    </form>
  );
}
