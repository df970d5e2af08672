'use client';

import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { initialsOf } from '../../ui/initials.ts';
import styles from './user-menu.module.css';
import type { UserMenuProps } from './user-menu-list.tsx';

const UserMenuList = lazy(() => import('./user-menu-list.tsx'));

/** Who one is, how the portal looks, and the way out. The list is loaded when somebody asks for it. */
export function UserMenu(about: UserMenuProps) {
  const [opened, setOpened] = useState(false);
  const [everOpened, setEverOpened] = useState(false);
  const button = (
    <UnstyledButton
      className={styles.button}
      aria-label={`${about.name}: account and appearance`}
      data-initials={initialsOf(about.name)}
      aria-haspopup="menu"
      aria-expanded={opened}
      onClick={() => {
        if (everOpened) return;
        setEverOpened(true);
        setOpened(true);
      }}
    ></UnstyledButton>
  );
  if (!everOpened) return button;
  return (
    <Suspense fallback={button}>
      <UserMenuList {...about} opened={opened} onChange={setOpened}>
        {button}
      </UserMenuList>
    </Suspense>
  );
}
