import { redirect } from 'next/navigation';
import { safeReturnTo } from '../../server/safe-return-to.ts';
import { signedInUser } from './require-user.ts';
import { SignInCard } from './sign-in-card.tsx';
import { signInError } from './sign-in-error.ts';

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** One button, what went wrong before, and the way back to where one was. */
export async function SignInScreen({ searchParams }: Props) {
  const query = await searchParams;
  const returnTo = safeReturnTo(one(query.returnTo) ?? one(query.callbackUrl));
  const error = signInError(one(query.error));
  // Coming back from the issuer with an error while signed in: the error is the news.
  if (!error && (await signedInUser())) redirect(returnTo);
  return <SignInCard returnTo={returnTo} error={error} signedOut={one(query.signedOut) !== undefined} />;
}
