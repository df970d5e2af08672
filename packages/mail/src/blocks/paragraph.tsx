import type { ReactNode } from 'react';
import { Text } from 'react-email';
import { bodyText, light } from './theme.ts';

export const Paragraph = ({ children }: { readonly children: ReactNode }) => (
  <Text className="aw-text" style={{ ...bodyText, margin: '0 0 16px' }}>
    {children}
  </Text>
);

/** Said aside: smaller and quieter. */
export const Aside = ({ children }: { readonly children: ReactNode }) => (
  <Text
    className="aw-muted"
    style={{ ...bodyText, color: light.muted, fontSize: '14px', lineHeight: '21px', margin: '0 0 16px' }}
  >
    {children}
  </Text>
);
