import type { ReactNode } from 'react';
import { Link } from 'react-email';
import { light } from './theme.ts';

export const TextLink = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <Link className="aw-link" href={href} style={{ color: light.accent, textDecoration: 'underline' }}>
    {children}
  </Link>
);
