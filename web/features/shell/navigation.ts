import {
  IconBriefcase,
  IconBuilding,
  IconLayoutKanban,
  IconMailForward,
  IconMessage2Plus,
  IconSettings,
  IconSunrise,
  IconUserCheck,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';

export interface Destination {
  readonly label: string;
  readonly href: string;
  /** Every address below it belongs to it. */
  readonly within: string;
  readonly icon: TablerIcon;
  /** Alone it opens the screen from anywhere, unless somebody types. */
  readonly key?: string;
}

/** The screens of the portal, in the order of the day. A new screen is one more line here; web/README.md. */
export const destinations: readonly Destination[] = [
  { label: 'Today', href: '/today', within: '/today', icon: IconSunrise, key: 'T' },
  { label: 'Board', href: '/board', within: '/board', icon: IconLayoutKanban, key: 'B' },
  { label: 'Outbox', href: '/outbox', within: '/outbox', icon: IconMailForward, key: 'O' },
  {
    label: 'Log an interview',
    href: '/interviews/new',
    within: '/interviews/new',
    icon: IconMessage2Plus,
    key: 'L',
  },
  { label: 'Candidates', href: '/candidates', within: '/candidates', icon: IconUsers, key: 'C' },
  { label: 'Clients', href: '/clients', within: '/clients', icon: IconBuilding },
  { label: 'Job orders', href: '/job-orders', within: '/job-orders', icon: IconBriefcase },
  { label: 'Placements', href: '/placements', within: '/placements', icon: IconUserCheck, key: 'P' },
  { label: 'Settings', href: '/settings/policy', within: '/settings', icon: IconSettings },
];

/** Whether a screen is the one at this address. */
export const isHere = ({ within }: Pick<Destination, 'within'>, path: string): boolean =>
  path === within || path.startsWith(`${within}/`);
