'use client';

import type { CandidateView, MergePreview } from '@afterword/contracts/resources/candidates';
import { Button, Group, List, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { Typeahead } from '../../ui/typeahead.tsx';
import { useCandidates } from '../log-interview/use-subject.ts';
import { beginsSo } from '../records/begins-so.ts';
import { DialogActions } from '../records/dialog-actions.tsx';
import { Notice } from '../records/notice.tsx';
import styles from '../records/records.module.css';
import readable from '../when/readable.module.css';
import { sharedWords, stopNames } from './candidate-words.ts';
import { differencesOf, type MergeChoices } from './merge-differences.ts';
import { candidateKey } from './use-candidate.ts';
import { useSimilar } from './use-similar.ts';

const typedSo = beginsSo();

interface Props {
  readonly candidate: CandidateView;
  readonly close: () => void;
}

/** Finds the other record of the same person, shows what merging would do, and does it. */
export function MergeDialog({ candidate, close }: Props) {
  const [from, setFrom] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const found = useCandidates(search);
  const similar = useSimilar(
    { name: candidate.name, email: candidate.email ?? '', phone: candidate.phone ?? '' },
    candidate.id,
  );
  const preview = useQuery({
    queryKey: ['merge-preview', candidate.id, from],
    queryFn: async ({ signal }) =>
      orThrow(
        await api.previewMerge(
          { params: { candidateId: candidate.id }, query: { from: from ?? '' } },
          { signal },
        ),
      ),
    enabled: from !== null,
    staleTime: 0,
  });
  const alike = similar.map(({ id, name, shares }) => ({
    value: id,
    label: `${name} (${sharedWords(shares).toLowerCase()})`,
  }));
  const others = (found.data?.items ?? [])
    .filter(({ id }) => id !== candidate.id && !similar.some((one) => one.id === id))
    .map(({ id, name, email }) => ({ value: id, label: email ? `${name} (${email})` : name }));
  return (
    <MountedModal onClose={close} size="lg" title={`Merge a duplicate into ${candidate.name}`}>
      <Stack gap="sm" className={readable.readable}>
        <Typeahead
          label="The other record of the same person"
          description="It becomes part of this one, with everything that hangs on it."
          placeholder="Type a name"
          data-autofocus
          comboboxProps={{ withinPortal: false }}
          withScrollArea={false}
          styles={{ dropdown: { maxHeight: '14rem', overflowY: 'auto' } }}
          nothingFoundMessage="Nobody’s name begins so"
          data={[
            ...(alike.length > 0 ? [{ group: 'Probably the same', items: alike }] : []),
            ...(others.length > 0 ? [{ group: 'Others', items: others }] : []),
          ]}
          filter={typedSo}
          value={from}
          onSearchChange={setSearch}
          onChange={setFrom}
        />
        {preview.error ? (
          <Notice tone="bad" role="alert">
            {preview.error.message}
          </Notice>
        ) : null}
        {from !== null && preview.isPending && !preview.error ? <Skeleton height={140} /> : null}
        {preview.data ? <Preview key={from} preview={preview.data} close={close} /> : null}
      </Stack>
    </MountedModal>
  );
}

function Preview({ preview, close }: { readonly preview: MergePreview; readonly close: () => void }) {
  const { kept, merged, result, submissions, clashes } = preview;
  const queries = useQueryClient();
  const [choices, setChoices] = useState<MergeChoices>({});
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const merge = async () => {
    if (busy) return;
    setBusy(true);
    const reply = await api.mergeCandidate({
      params: { candidateId: kept.id },
      body: { from: merged.id, choices },
      ifMatch: kept.version,
    });
    setBusy(false);
    if (!reply.ok) {
      void queries.invalidateQueries({ queryKey: ['merge-preview'] });
      return setRefusal(reply.problem.detail);
    }
    queries.setQueryData(candidateKey(kept.id), reply.data);
    for (const queryKey of [['candidate-list'], ['submissions-of'], candidateKey(merged.id)]) {
      void queries.invalidateQueries({ queryKey });
    }
    notifications.show({ color: 'teal', message: 'Merged. Both histories are one now.' });
    close();
  };
  const differences = differencesOf(kept, merged);
  return (
    <Stack gap="sm">
      {clashes.map(({ id, names }) => (
        <Notice key={id} tone="waiting">
          <p>
            {`Both records are put forward for ${names.jobOrder} at ${names.client}: the person would be coached twice for one interview.`}
          </p>
          <Link className={styles.link} href={`/submissions/${id}`}>
            Close one of the two first
          </Link>
        </Notice>
      ))}
      {differences.map(({ field, label, kept: one, merged: other }) => (
        <Radio.Group
          key={field}
          label={`${label}: which is right?`}
          value={choices[field] ?? 'kept'}
          onChange={(value) => setChoices({ ...choices, [field]: value === 'merged' ? 'merged' : 'kept' })}
        >
          <Group gap="md" mt={4}>
            <Radio value="kept" label={one} />
            <Radio value="merged" label={other} />
          </Group>
        </Radio.Group>
      ))}
      <div>
        <Text size="sm" fw={600}>
          What happens
        </Text>
        <List size="sm" spacing={2}>
          <List.Item>
            {submissions.length === 0
              ? 'The other record has no submissions to move.'
              : `${submissions.length} ${submissions.length === 1 ? 'submission moves' : 'submissions move'}: ${submissions.map(({ names }) => `${names.jobOrder} at ${names.client}`).join('; ')}. Their mails, notes and dates stay as they are.`}
          </List.Item>
          <List.Item>Divisions and skills of both are kept, and what the other record was called.</List.Item>
          {result.stopped === 'nothing' ? null : (
            <List.Item>{`${stopNames[result.stopped]}: what either record asked for holds.`}</List.Item>
          )}
          <List.Item>No mail goes twice. This cannot be undone.</List.Item>
        </List>
      </div>
      <DialogActions refusal={refusal} close={close}>
        <Button disabled={clashes.length > 0} loading={busy} onClick={merge}>
          Merge the records
        </Button>
      </DialogActions>
    </Stack>
  );
}
