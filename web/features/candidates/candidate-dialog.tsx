'use client';

import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { divisions as allDivisions } from '@afterword/core/division/division';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { api } from '../../client/api.ts';
import { useMe } from '../../client/use-me.ts';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import { EditForm } from '../records/edit-form.tsx';
import { useEdit } from '../records/use-edit.ts';
import { CandidateFields } from './candidate-fields.tsx';
import {
  type CandidateValues,
  candidateChangesOf,
  candidateLabels,
  candidateValuesOf,
  emptyCandidate,
  newCandidateOf,
} from './candidate-form-values.ts';
import { SimilarNotice } from './similar-notice.tsx';
import { candidateKey } from './use-candidate.ts';
import { useSimilar } from './use-similar.ts';

interface Props {
  /** Left undefined: a new one. */
  readonly candidate: CandidateView | undefined;
  readonly close: () => void;
}

/** Takes down a candidate, or changes one. */
export function CandidateDialog({ candidate, close }: Props) {
  const { data: me } = useMe();
  const queries = useQueryClient();
  const router = useRouter();
  const mine =
    me && me.user.role !== 'admin'
      ? allDivisions.filter((one) => me.user.divisions.includes(one) || candidate?.divisions.includes(one))
      : allDivisions;
  const only = mine.length === 1 ? mine : [];
  const start = emptyCandidate(only, me?.agency.language ?? 'en');
  const edit = useEdit<CandidateValues, { readonly version: number }>({
    record: candidate ?? { version: 0 },
    valuesOf: (record) => (candidate ? candidateValuesOf(record as CandidateView) : start),
    save: (changes, ifMatch, idempotencyKey) =>
      candidate
        ? api.changeCandidate({
            params: { candidateId: candidate.id },
            body: candidateChangesOf(changes),
            ifMatch,
          })
        : api.addCandidate({ body: newCandidateOf({ ...start, ...changes }) }, { idempotencyKey }),
    read: () => api.getCandidate({ params: { candidateId: candidate?.id ?? '' } }),
    onSaved: (record) => {
      const saved = record as CandidateView;
      if ('id' in saved) {
        queries.setQueryData(candidateKey(saved.id), saved);
        void queries.invalidateQueries({ queryKey: ['candidate-list'] });
        void queries.invalidateQueries({ queryKey: ['submissions-of', saved.id] });
        if (!candidate) router.push(`/candidates/${saved.id}`);
        else notifications.show({ color: 'teal', message: 'Saved.' });
      }
      close();
    },
  });
  const similar = useSimilar(edit.values, candidate?.id);
  return (
    <MountedModal
      onClose={close}
      closeOnClickOutside={!edit.isChanged}
      size="lg"
      title={candidate ? `Change ${candidate.name}` : 'Add a candidate'}
    >
      <EditForm edit={edit} close={close} submitLabel={candidate ? 'Save' : 'Add the candidate'}>
        <CandidateFields
          values={edit.values}
          errors={edit.errors}
          change={edit.change}
          divisions={mine}
          zone={me?.agency.timeZone ?? 'America/New_York'}
        />
        <SimilarNotice similar={similar} />
        <ConflictNotice
          theirs={edit.theirs}
          labels={candidateLabels}
          show={(field, value) => wordsOf(field, value)}
          take={edit.takeTheirs}
        />
      </EditForm>
    </MountedModal>
  );
}

function wordsOf(field: keyof CandidateValues, value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (field === 'availability') {
    return Object.values(value as CandidateValues['availability'])
      .filter(Boolean)
      .join(', ');
  }
  return String(value ?? '');
}
