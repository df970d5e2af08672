'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import tabs from '../../ui/link-tabs.module.css';
import { sections } from './sections.ts';
import styles from './settings.module.css';

/** Where one is in the settings, and what else there is. */
export function SettingsShell({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  return (
    <div className={styles.shell}>
      <nav className={`${tabs.tabs} ${styles.sections}`} aria-label="Settings">
        {sections.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            className={tabs.tab}
            aria-current={path.startsWith(href) ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
