'use client';

import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { Button, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { useAgencyDay } from '../../client/use-agency-day.ts';
import { Notice } from '../records/notice.tsx';
import styles from '../records/records.module.css';
import readable from '../when/readable.module.css';
import { candidateKey } from './use-candidate.ts';

interface Props {
  readonly candidate: CandidateView;
  readonly edit: () => void;
}

const choices = [
  ['nothing', 'Send everything', 'Confirmations, reminders and coaching for every interview.'],
  [
    'coaching',
    'No coaching',
    'Confirmations and reminders go on; drafts and follow-ups end, for all submissions.',
  ],
  ['all', 'Nothing at all', 'No mail of any kind goes to them.'],
] as const;

/** What somebody gets, why it may not reach them, and what they asked to stop. */
export function MailPreferences({ candidate, edit }: Props) {
  const queries = useQueryClient();
  const agencyDay = useAgencyDay();
  const [busy, setBusy] = useState<CandidateView['stopped']>();
  const { email, undeliverable, stopped } = candidate;
  // What was chosen shows until what is known says the same, so that nothing jumps back in between.
  if (busy === stopped) setBusy(undefined);
  const set = async (next: CandidateView['stopped']) => {
    if (busy || next === stopped) return;
    setBusy(next);
    const result = await api.setMailPreferences({
      params: { candidateId: candidate.id },
      body: { stopped: next },
    });
    if (result.ok) {
      queries.setQueryData(candidateKey(candidate.id), result.data);
      notifications.show({ color: 'teal', message: 'Saved. Their plans follow at once.' });
      return;
    }
    setBusy(undefined);
    notifications.show({
      color: 'red',
      title: 'Not saved',
      message: result.problem.detail,
      autoClose: 12_000,
    });
    void queries.invalidateQueries({ queryKey: candidateKey(candidate.id) });
  };
  return (
    <section className={`${styles.card} ${readable.readable}`} aria-label="Mail preferences">
      <header>
        <h2>Mail</h2>
      </header>
      <Stack gap="sm">
        {email === null ? (
          <Notice tone="waiting">
            <Text size="sm">
              Without an e-mail address nothing is sent. Add one, and their plans start anew.
            </Text>
            <Button size="compact-sm" variant="default" mt={6} onClick={edit}>
              Add an address
            </Button>
          </Notice>
        ) : null}
        {undeliverable ? (
          <Notice tone="bad">
            <Text size="sm">
              {whyNot(undeliverable.why, agencyDay(undeliverable.at), email ?? '')} A corrected address plans
              anew.
            </Text>
            <Button size="compact-sm" variant="default" mt={6} onClick={edit}>
              Correct the address
            </Button>
          </Notice>
        ) : null}
        <Radio.Group
          label="What they asked for"
          description="They can say so themselves, by a link in every mail. Change it only on their word."
          value={busy ?? stopped}
          onChange={(value) => {
            const chosen = choices.find(([known]) => known === value);
            if (chosen) void set(chosen[0]);
          }}
        >
          <Stack gap={8} mt="xs">
            {choices.map(([value, label, description]) => (
              <Radio key={value} value={value} label={label} description={description} />
            ))}
          </Stack>
        </Radio.Group>
      </Stack>
    </section>
  );
}

function whyNot(why: NonNullable<CandidateView['undeliverable']>['why'], day: string, email: string): string {
  switch (why) {
    case 'bounced':
      return `Mail to ${email} bounced on ${day}, so nothing more is sent there.`;
    case 'soft-bounced':
      return `Mail to ${email} came back several times, last on ${day}, so nothing more is sent there.`;
    case 'complained':
      return `They marked a mail as spam on ${day}, so nothing more is sent to ${email}.`;
  }
}
