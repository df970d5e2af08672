/** What the candidate's page is asked to show; only a button pressed there changes anything. */
export type PageAction = 'sent' | 'answered' | 'stop' | 'points' | 'draft' | 'did-not-take-place' | 'plan';

/** The candidate's page opened at an action: `https://…/c/token?do=sent`. */
export function pageLink(page: string, action: PageAction): string {
  const url = new URL(page);
  url.searchParams.set('do', action);
  return url.href;
}
