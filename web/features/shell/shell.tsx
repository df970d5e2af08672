'use client';

import { divisionNames, divisions } from '@afterword/core/division/division';
import { AppShell, Burger, Button, Group, Menu, NavLink, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { signOut } from 'next-auth/react';
import type { ReactNode } from 'react';
import { ClockBar } from '../clock/clock-bar.tsx';

interface ShellProps {
  readonly children: ReactNode;
  readonly userName: string;
  /** The local inbox; `null` where there is none. */
  readonly inboxUrl: string | null;
}

export function Shell({ children, userName, inboxUrl }: ShellProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const path = usePathname();
  const router = useRouter();
  useHotkeys([['L', () => router.push('/interviews/new')]]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 230, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Text fw={700}>Afterword</Text>
          </Group>
          <Group wrap="nowrap" gap="xs">
            <Button component={Link} href="/interviews/new" size="xs">
              Log an interview
            </Button>
            <Menu>
              <Menu.Target>
                <Button variant="default" size="xs">
                  {userName}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => signOut({ callbackUrl: '/sign-in' })}>Sign out</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label="Main">
        {divisions.map((division) => (
          <NavLink
            key={division}
            component={Link}
            href={`/board/${division}`}
            label={divisionNames[division]}
            active={path === `/board/${division}`}
            variant="filled"
            onClick={close}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        {inboxUrl && <ClockBar inboxUrl={inboxUrl} />}
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
