import 'server-only';
import type { ComponentType } from 'react';
import { requireUser } from './require-user.ts';

/** A page for people who are signed in: asked here, since a layout is not asked again when one page follows another. */
export const signedInPage = <Props extends object>(Screen: ComponentType<Props>) =>
  async function SignedInPage(props: Props) {
    await requireUser();
    return <Screen {...props} />;
  };
