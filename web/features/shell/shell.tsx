'use client';

import type { MeView } from '@afterword/contracts/resources/users';
import { AppShell, Burger, Button, Group } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useHydrated } from '../../client/use-hydrated.ts';
import { useMe } from '../../client/use-me.ts';
import { Wordmark } from '../../ui/wordmark.tsx';
import { ClockBar } from '../clock/clock-bar.tsx';
import {
  type InterviewSubject,
  LogInterviewContext,
  LogInterviewLink,
  logInterviewHref,
} from '../log-interview/log-interview-link.tsx';
import { SessionEnded } from '../session/session-ended.tsx';
import { destinations, isHere } from './navigation.ts';
import { SendingBanner } from './sending-banner.tsx';
import styles from './shell.module.css';
import { useOverlays } from './use-overlays.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { UserMenu } from './user-menu.tsx';

// Nothing is announced while a page loads: their code comes after it.
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

const formPath = logInterviewHref({});

interface ShellProps {
  readonly children: ReactNode;
  readonly userName: string;
  /** What the API said while the page was made; `undefined` where the browser has to ask. */
  readonly me: MeView | undefined;
  /** The local inbox; `null` where there is none. */
  readonly inboxUrl: string | null;
}

/** What stands around every screen: where one is, who one is, and whether mails go out. */
export function Shell({ children, userName, me: initial, inboxUrl }: ShellProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const path = usePathname();
  const router = useRouter();
  const { data: me } = useMe(initial);
  const hydrated = useHydrated();
  const { open, isOpen: isCovered, element: overlays } = useOverlays();
  // On the form's own page there is nothing to open over it.
  const isForm = path === formPath;
  const log = useMemo(
    () => (isForm ? null : (subject: InterviewSubject) => void open({ kind: 'log-interview', subject })),
    [isForm, open],
  );
  const unlessCovered = (act: () => void) => () => {
    if (!isCovered()) act();
  };
  useShortcuts({
    ...Object.fromEntries(
      destinations.map(({ href }) => [
        href,
        unlessCovered(() => (href === formPath && log ? log({}) : router.push(href))),
      ]),
    ),
    search: unlessCovered(() => void open({ kind: 'palette' })),
    help: unlessCovered(() => void open({ kind: 'keys' })),
  });
  useHotkeys([['Escape', close]]);
  return (
    <LogInterviewContext value={log}>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 84, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
        {...(inboxUrl ? { footer: { height: 40 } } : {})}
        padding={0}
      >
        <a className={styles.skip} href="#main">
          Skip to content
        </a>
        <AppShell.Header className={styles.header}>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
            <Group wrap="nowrap" gap="xs">
              <Burger
                opened={isOpen}
                onClick={toggle}
                hiddenFrom="md"
                size="sm"
                aria-label={isOpen ? 'Close navigation' : 'Open navigation'}
                aria-expanded={isOpen}
                aria-controls="navigation"
              />
              <Link href="/" className={styles.home} aria-label="Afterword, start page">
                <Wordmark />
              </Link>
            </Group>
            <Group wrap="nowrap" gap="xs">
              <Button
                variant="default"
                size="xs"
                className={styles.search}
                leftSection={<IconSearch size={14} aria-hidden />}
                rightSection={<kbd className={styles.hint}>/</kbd>}
                aria-label="Search"
                aria-keyshortcuts="/ Control+K"
                onClick={() => void open({ kind: 'palette' })}
              >
                <span className={styles.wide}>Search</span>
              </Button>
              <Button
                component={LogInterviewLink}
                size="xs"
                leftSection={<IconPlus size={14} aria-hidden />}
                className={styles.log}
                aria-label="Log an interview"
              >
                <span className={styles.wide}>Log an interview</span>
                <span className={styles.narrow}>Log</span>
              </Button>
              <UserMenu name={me?.user.name ?? userName} agency={me?.agency.name} role={me?.user.role} />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar id="navigation" p="xs" aria-label="Main" className={styles.navbar}>
          {destinations.map((destination) => {
            const { href, label, key, icon: Icon } = destination;
            const To = href === formPath ? LogInterviewLink : Link;
            return (
              <To
                key={href}
                href={href}
                className={styles.link}
                aria-current={isHere(destination, path) ? 'page' : undefined}
                aria-keyshortcuts={key}
                title={key ? `${label} (${key})` : label}
                onClick={close}
              >
                <Icon size={20} stroke={1.7} aria-hidden />
                {label}
              </To>
            );
          })}
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} className={styles.main}>
          <SendingBanner mode={me?.agency.sending} />
          <SessionEnded />
          {children}
        </AppShell.Main>
        {inboxUrl ? (
          <AppShell.Footer className={styles.footer}>
            <ClockBar inboxUrl={inboxUrl} />
          </AppShell.Footer>
        ) : null}
        {hydrated ? (
          <Suspense fallback={null}>
            <Notifications position="bottom-right" />
          </Suspense>
        ) : null}
      </AppShell>
      {overlays}
    </LogInterviewContext>
  );
}
