const trySignIn = 'Please try again.';

/** Codes of next-auth as sentences: what happened, and what to do now. */
const sentences: Readonly<Record<string, string>> = {
  AccessDenied: 'This account may not use the portal. Ask your manager to add you to the team.',
  Callback: `The sign-in was interrupted on its way back. ${trySignIn}`,
  Configuration: 'Sign-in is not set up completely. Please tell whoever runs the portal.',
  OAuthCallback: `The sign-in was interrupted, or took too long. ${trySignIn}`,
  OAuthSignin: 'The sign-in service cannot be reached at the moment. Please try again in a minute.',
  SessionRequired: 'Sign in to see this page.',
  Verification: `This sign-in was used already, or has expired. ${trySignIn}`,
};

/** What a person reads about a failed sign-in; `null` where nothing failed. */
export const signInError = (code: string | undefined): string | null =>
  code === undefined
    ? null
    : (Object.hasOwn(sentences, code) && sentences[code]) || `The sign-in did not work. ${trySignIn}`;
