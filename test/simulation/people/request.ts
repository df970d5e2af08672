import { shapes } from '../functions.ts';
import type { World } from '../world.ts';
import type { Command } from './command.ts';

export interface Reply {
  readonly status: number;
  readonly etag: string | null;
  readonly text: string;
}

export interface Wish {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly form?: string;
  readonly ifMatch?: string;
  readonly command: Command;
  /** Who is signed in; left out: nobody, a candidate's link. */
  readonly as?: string;
}

const bindings = (email: string) => ({
  event: { requestContext: { requestId: 'simulation', authorizer: { jwt: { claims: { email } } } } },
});

async function send(world: World, wish: Wish, key: string): Promise<Reply | null> {
  const ended = await world.perform(
    'api',
    async () => {
      const response = await world.functions.api.request(
        wish.path,
        {
          method: wish.method,
          ...(wish.body ? { body: JSON.stringify(wish.body) } : wish.form ? { body: wish.form } : {}),
          headers: {
            'content-type': wish.form ? 'application/x-www-form-urlencoded' : 'application/json',
            'idempotency-key': key,
            ...(wish.ifMatch ? { 'if-match': wish.ifMatch } : {}),
          },
        },
        wish.as ? bindings(wish.as) : {},
      );
      return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
    },
    shapes.api.timeoutSeconds,
    { key, command: wish.command },
  );
  return ended.kind === 'returned' ? ended.value : null;
}

/** What the portal and a patient person do: the same request with the same key until it is answered. */
export async function ask(world: World, wish: Wish): Promise<Reply | null> {
  const key = world.nextId();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const reply = world.faults.isUp('lambda') ? await send(world, wish, key) : null;
    if (reply && reply.status < 500) {
      // A double click, now and then: the same key must get the same answer.
      if (wish.method === 'POST' && wish.as && world.random.chance(0.1)) {
        const second = await send(world, wish, key);
        if (second && second.status < 500) world.doubles.push({ key, first: reply, second });
      }
      return reply;
    }
    await world.sleep(world.random.whole(2, 900) * 1000);
  }
  return null;
}
