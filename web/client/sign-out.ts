import { forgetTyped } from './typed-by.ts';

/** Back to the sign-in, which then asks who one is rather than letting the same person in again. */
export async function leavePortal(): Promise<void> {
  forgetTyped();
  const { signOut } = await import('next-auth/react');
  await signOut({ callbackUrl: '/sign-in?signedOut=1' });
}
