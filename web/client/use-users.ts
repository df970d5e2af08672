'use client';

import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { usersQuery } from './users-query.ts';

export const useUsers = () => useQuery(usersQuery(api));

/** Names of the people here, by id; who did something is told by name. */
export const useUserNames = () =>
  useQuery({
    ...usersQuery(api),
    select: (users): ReadonlyMap<string, string> => new Map(users.map(({ id, name }) => [id, name])),
  });
