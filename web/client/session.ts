/** `ended`: the issuer no longer knows us; a person has to sign in again. */
export type SessionState = 'alive' | 'ended';

/** One word for all tabs of this browser. */
const channelName = 'afterword-session';
const renewedWord = 'renewed';

let state: SessionState = 'alive';
let running: Promise<boolean> | undefined;
const listeners = new Set<() => void>();

const become = (next: SessionState): void => {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
};

export const sessionState = (): SessionState => state;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// One tab at a time: with rotation a refresh token used twice ends the session.
const oneTabAtATime = <T>(task: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(channelName, task) : task();

async function askForSession(): Promise<boolean> {
  const reply = await fetch('/api/auth/session', { cache: 'no-store' }).catch(() => undefined);
  if (!reply?.ok) return false;
  const session: unknown = await reply.json().catch(() => undefined);
  if (typeof session !== 'object' || session === null) return false;
  if (!('user' in session)) {
    become('ended');
    return false;
  }
  become('alive');
  return 'live' in session && session.live === true;
}

/** Renews the session, once however many calls found it ended; whether calls go through now. */
export function renewSession(): Promise<boolean> {
  if (state === 'ended') return Promise.resolve(false);
  running ??= oneTabAtATime(askForSession).finally(() => {
    running = undefined;
  });
  return running;
}

/** After somebody signed in again elsewhere: asks anew, whatever was known. */
export const lookForSession = (): Promise<boolean> => oneTabAtATime(askForSession);

/** Tells the other tabs that there is a session again. */
export function announceSession(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(renewedWord);
  channel.close();
}

export function onSessionAnnounced(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    if (data === renewedWord) listener();
  };
  return () => channel.close();
}
