'use client';

import Link from 'next/link';
import tabStyles from '../../ui/link-tabs.module.css';

export type Scope = 'mine' | 'divisions';

const tabs = [
  { scope: 'mine', label: 'Mine', href: '/today' },
  { scope: 'divisions', label: 'My divisions', href: '/today?of=divisions' },
] as const;

/** Whose rows are shown; in the address, so that a reload and a bookmark show the same. */
export const ScopeTabs = ({ scope }: { readonly scope: Scope }) => (
  <nav className={tabStyles.tabs} aria-label="Whose">
    {tabs.map(({ scope: one, label, href }) => (
      <Link
        key={one}
        href={href}
        prefetch={false}
        className={tabStyles.tab}
        aria-current={one === scope ? 'page' : undefined}
      >
        {label}
      </Link>
    ))}
  </nav>
);
