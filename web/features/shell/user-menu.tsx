'use client';

import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { signOut } from 'next-auth/react';
import { useSyncExternalStore } from 'react';
import { initialsOf } from '../../ui/initials.ts';
import styles from './user-menu.module.css';

interface Props {
  readonly name: string;
  readonly agency: string | undefined;
  readonly role: string | undefined;
}

const schemes: readonly (readonly [MantineColorScheme, string, typeof IconSun])[] = [
  ['light', 'Light', IconSun],
  ['dark', 'Dark', IconMoon],
  ['auto', 'As the device', IconDeviceDesktop],
];

const never = () => () => undefined;

/** Who one is, how the portal looks, and the way out. */
export function UserMenu({ name, agency, role }: Props) {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: false });
  // The server does not know what this browser chose.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.button} aria-label={`${name}: account and appearance`}>
          <span aria-hidden>{initialsOf(name)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={styles.who}>
          <strong>{name}</strong>
          {agency ? (
            <span>
              {role ? `${role[0]?.toUpperCase()}${role.slice(1)}, ` : ''}
              {agency}
            </span>
          ) : null}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {schemes.map(([scheme, label, Icon]) => {
          const chosen = inBrowser && colorScheme === scheme;
          return (
            <Menu.Item
              key={scheme}
              role="menuitemradio"
              aria-checked={chosen}
              closeMenuOnClick={false}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={chosen ? <IconCheck size={16} aria-hidden /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {label}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => signOut({ callbackUrl: '/sign-in?signedOut=1' })}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
