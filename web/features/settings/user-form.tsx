'use client';

import type { ColleagueView, MeView } from '@afterword/contracts/resources/users';
import { divisionsOf } from '@afterword/core/access/divisions-of';
import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { type Role, roles } from '@afterword/core/user/user';
import { Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { usersKey } from '../../client/users-query.ts';
import { ConflictNotice } from '../records/conflict-notice.tsx';
import { EditForm } from '../records/edit-form.tsx';
import { useEdit } from '../records/use-edit.ts';
import { addedWords, divisionWords, roleHelp, roleNames } from './team-words.ts';

interface UserValues {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly divisions: readonly Division[];
}

const labels = { name: 'Name', email: 'E-mail', role: 'Role', divisions: 'Divisions' } as const;

interface Props {
  readonly me: MeView['user'];
  /** Whether somebody new is invited by mail. */
  readonly invites: boolean;
  readonly person: ColleagueView | undefined;
  readonly close: () => void;
}

export function UserForm({ me, invites, person, close }: Props) {
  const queries = useQueryClient();
  const mine = divisionsOf(me);
  const start: UserValues = {
    name: '',
    email: '',
    role: 'recruiter',
    divisions: mine.length === 1 ? mine : [],
  };
  const isMe = person?.id === me.id;
  const edit = useEdit<UserValues, { readonly version: number }>({
    record: person ?? { version: 0 },
    valuesOf: (record) => {
      if (!person) return start;
      const { name, email, role, divisions: own } = record as ColleagueView;
      return { name, email, role, divisions: own };
    },
    save: (changes, ifMatch, idempotencyKey) => {
      if (!person) {
        const { divisions: own, ...rest } = { ...start, ...changes };
        return api.addUser({ body: { ...rest, divisions: [...own] } }, { idempotencyKey });
      }
      const { email: _fixed, divisions: own, ...rest } = changes;
      const body = { ...rest, ...(own ? { divisions: [...own] } : {}) };
      return api.changeUser({ params: { userId: person.id }, body, ifMatch });
    },
    read: () => api.getUser({ params: { userId: person?.id ?? '' } }),
    onSaved: (saved) => {
      void queries.invalidateQueries({ queryKey: usersKey });
      void queries.invalidateQueries({ queryKey: ['me'] });
      notifications.show({
        color: 'teal',
        message: person
          ? 'Saved. It holds from their next click on.'
          : addedWords((saved as ColleagueView).email, invites),
      });
      close();
    },
  });
  const { values, errors, change } = edit;
  return (
    <EditForm edit={edit} close={close} submitLabel={person ? 'Save' : 'Add the colleague'}>
      <TextInput
        label={labels.name}
        withAsterisk
        data-autofocus
        value={values.name}
        error={errors.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        label={labels.email}
        withAsterisk={!person}
        type="email"
        autoComplete="off"
        readOnly={person !== undefined}
        description={
          person
            ? 'It tells who signs in and cannot be changed.'
            : 'The address they sign in with. Replies of candidates go there, too.'
        }
        value={values.email}
        error={errors.email}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
      />
      <NativeSelect
        label={labels.role}
        description={roleHelp[values.role]}
        disabled={isMe}
        value={values.role}
        error={errors.role}
        data={roles
          .filter((role) => role !== 'admin' || me.role === 'admin')
          .map((role) => ({ value: role, label: roleNames[role] }))}
        onChange={({ currentTarget }) => {
          const role = roles.find((one) => one === currentTarget.value);
          if (role) change({ role });
        }}
      />
      {isMe ? <Text size="sm">Your own role and divisions are for a colleague to change.</Text> : null}
      {values.role === 'admin' ? null : (
        <Checkbox.Group
          label={labels.divisions}
          withAsterisk
          value={[...values.divisions]}
          error={errors.divisions}
          onChange={(chosen) => change({ divisions: divisions.filter((one) => chosen.includes(one)) })}
        >
          <Stack gap={6} mt={6}>
            {divisions.map((one) => (
              <Checkbox
                key={one}
                value={one}
                label={divisionNames[one]}
                disabled={isMe || !mine.includes(one)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <ConflictNotice
        theirs={edit.theirs}
        labels={labels}
        show={(field, value) =>
          field === 'role'
            ? roleNames[value as Role]
            : field === 'divisions'
              ? divisionWords({ role: 'recruiter', divisions: [...(value as Division[])] })
              : String(value ?? '')
        }
        take={edit.takeTheirs}
      />
    </EditForm>
  );
}
