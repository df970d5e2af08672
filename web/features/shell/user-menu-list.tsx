'use client';

import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { leavePortal } from '../../client/sign-out.ts';
import styles from './user-menu.module.css';

export interface UserMenuProps {
  readonly name: string;
  readonly agency: string | undefined;
  readonly role: string | undefined;
}

interface ListProps extends UserMenuProps {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** The button that opens it. */
  readonly children: ReactNode;
}

const schemes: readonly (readonly [MantineColorScheme, string, typeof IconSun])[] = [
  ['light', 'Light', IconSun],
  ['dark', 'Dark', IconMoon],
  ['auto', 'As the device', IconDeviceDesktop],
];

export default function UserMenuList({ name, agency, role, opened, onChange, children }: ListProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={220} opened={opened} onChange={onChange}>
      <Menu.Target>{children}</Menu.Target>
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
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        >
          {schemes.map(([scheme, label, Icon]) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={16} aria-hidden />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leavePortal}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
