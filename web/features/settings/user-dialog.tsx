'use client';

import type { ColleagueView, MeView, UserView } from '@afterword/contracts/resources/users';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import { CannotShow } from '../../ui/cannot-show.tsx';
import { MountedModal } from '../../ui/mounted-modal.tsx';
import { UserForm } from './user-form.tsx';

interface Props {
  readonly me: MeView['user'];
  readonly invites: boolean;
  /** Left undefined: somebody new. */
  readonly person: UserView | undefined;
  readonly close: () => void;
}

/** Takes a colleague on, or changes one, as they stand now. */
export function UserDialog({ me, invites, person, close }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['user', person?.id],
    queryFn: async ({ signal }): Promise<ColleagueView> =>
      orThrow(await api.getUser({ params: { userId: person?.id ?? '' } }, { signal })),
    enabled: person !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <MountedModal onClose={close} title={person ? `Change ${person.name}` : 'Add a colleague'}>
      {!person || data ? <UserForm me={me} invites={invites} person={data} close={close} /> : null}
      {person && !data && error ? (
        <CannotShow what="This colleague" error={error} retry={() => void refetch()} />
      ) : null}
      {person && !data && !error ? <Skeleton height={260} role="status" aria-label="Loading" /> : null}
    </MountedModal>
  );
}
