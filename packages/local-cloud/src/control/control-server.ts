import type { IncomingMessage, ServerResponse } from 'node:http';
import { NotSettledError } from '../clock/activity.ts';
import { addDuration, parseInstant } from '../clock/duration.ts';
import { type EpochMs, isoSeconds } from '../clock/virtual-clock.ts';
import type { FaultBook } from '../faults/fault-book.ts';
import { FaultRefusal, faultToJson, readFault } from '../faults/read-fault.ts';
import type { Issuer } from '../identity/issuer.ts';
import { isObject, type JsonObject, textOf } from '../json.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { type LoopbackServer, listen, readBody } from '../loopback-server.ts';
import type { Inbox } from '../ses/inbox.ts';
import type { ArrivingMail, Received } from '../ses/receive-mail.ts';
import { inboxPage } from './inbox-page.ts';
import { isMailView, mailPage } from './mail-page.ts';

/** What people and scripts can do from outside. */
export type Control = {
  now(): EpochMs;
  /** Moves the clock, running what falls due; answers when everything has settled. */
  advanceTo(target: EpochMs): Promise<void>;
  nextStepAt(): EpochMs | undefined;
  readonly inbox: Inbox;
  /** Takes in a mail that somebody sent to us. */
  receive(mail: ArrivingMail): Promise<Received | 'too-large' | 'no-rule'>;
  readonly faults: Pick<FaultBook, 'add' | 'list' | 'remove'>;
  status(): JsonObject;
  schedules(): readonly JsonObject[];
};

type Needs = { readonly control: Control; readonly issuer: Promise<Issuer> };

/** A sentence for whoever asked, with its status. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Clock, inbox, tokens and the sign-in pages, for this machine only. */
export async function startControlServer(port: number, needs: Needs): Promise<LoopbackServer> {
  const server = await listen(
    { port, variable: 'AFTERWORD_CONTROL_PORT', what: 'the control server' },
    async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      try {
        checkWhere(request, server.port, url.pathname);
        if (url.pathname.startsWith('/oidc')) return await (await needs.issuer).handle(request, response);
        await answer(request, response, url, needs);
      } catch (error) {
        if (wantsPage(request) && error instanceof Error && request.method === 'POST') {
          return page(
            response,
            inboxPage(pageState(needs.control, new URLSearchParams(), error.message)),
            400,
          );
        }
        if (error instanceof FaultRefusal) return json(response, 400, { error: error.message });
        if (error instanceof Refusal) return json(response, error.status, { error: error.message });
        if (error instanceof LocalCloudError) return json(response, 503, { error: error.message });
        if (error instanceof NotSettledError) {
          // The clock stands where work would not end: going on would play later things before earlier ones.
          const now = isoSeconds(needs.control.now());
          return json(response, 504, { error: error.message, now, open: error.open });
        }
        throw error;
      }
    },
  );
  return server;
}

/** It hands out tokens: no page from elsewhere may ask, and no name but this machine's own. */
function checkWhere(request: IncomingMessage, port: number, path: string): void {
  const names = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  if (!names.includes(request.headers.host ?? '')) {
    throw new Refusal(403, 'This server answers only to this machine, under localhost.');
  }
  // Signing in is what browsers come here for; the issuer guards itself.
  if (path.startsWith('/oidc')) return;
  const { origin } = request.headers;
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) {
    throw new Refusal(403, 'Pages from elsewhere may not use this server.');
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  needs: Needs,
): Promise<void> {
  const { control } = needs;
  const showPage = wantsPage(request);
  const faultId = /^\/faults\/([\w-]+)$/.exec(url.pathname)?.[1];
  const mailId = /^\/inbox\/([\w-]+)$/.exec(url.pathname)?.[1];
  const path = mailId !== undefined ? '/inbox/{id}' : faultId !== undefined ? '/faults/{id}' : url.pathname;
  switch (`${request.method} ${path}`) {
    case 'GET /':
      return page(response, inboxPage(pageState(control, url.searchParams)));
    case 'GET /clock':
      return json(response, 200, { now: isoSeconds(control.now()) });
    case 'POST /clock': {
      await control.advanceTo(targetOf(await readJson(request), control));
      if (showPage) {
        response.writeHead(303, { location: '/' }).end();
        return;
      }
      return json(response, 200, { now: isoSeconds(control.now()) });
    }
    case 'GET /inbox':
      return showPage
        ? page(response, inboxPage(pageState(control, url.searchParams)))
        : json(response, 200, control.inbox.list());
    case 'GET /inbox/{id}': {
      const mail = control.inbox.find(mailId ?? '');
      if (!mail) throw new Refusal(404, `There is no mail ${mailId}.`);
      const view = url.searchParams.get('view');
      return showPage
        ? page(response, mailPage(mail, isMailView(view) ? view : 'html'))
        : json(response, 200, mail);
    }
    case 'POST /inbound': {
      const to = url.searchParams.getAll('to');
      const from = url.searchParams.get('from');
      const received = await control.receive({
        source: await readBody(request),
        ...(from === null ? {} : { from }),
        ...(to.length > 0 ? { to } : {}),
      });
      if (received === 'no-rule') throw new Refusal(404, 'No receipt rule takes mail to that address.');
      if (received === 'too-large') throw new Refusal(413, 'SES bounces mails over 150 KB here.');
      return json(response, 202, received);
    }
    case 'POST /token': {
      const { as } = await readJson(request);
      const accessToken = await (await needs.issuer).tokenFor(textOf(as) ?? '');
      if (accessToken === undefined) throw new Refusal(400, `There is no demo user "${textOf(as) ?? ''}".`);
      return json(response, 200, { accessToken });
    }
    case 'GET /faults':
      return json(
        response,
        200,
        control.faults.list().map(({ fault, hits }) => faultToJson(fault, hits)),
      );
    case 'POST /faults': {
      const fault = control.faults.add(readFault(await readJson(request)));
      return json(response, 201, faultToJson(fault, 0));
    }
    case 'DELETE /faults':
      return json(response, 200, { removed: control.faults.remove() });
    case 'DELETE /faults/{id}': {
      const removed = control.faults.remove(faultId);
      if (removed === 0) throw new Refusal(404, `There is no fault ${faultId}.`);
      return json(response, 200, { removed });
    }
    case 'GET /status':
      return json(response, 200, control.status());
    case 'GET /schedules':
      return json(response, 200, control.schedules());
    default:
      throw new Refusal(404, 'There is nothing at this address.');
  }
}

function wantsPage(request: IncomingMessage): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

function pageState(control: Control, asked: URLSearchParams, problem?: string) {
  return {
    mails: control.inbox.list(),
    now: control.now(),
    nextStepAt: control.nextStepAt(),
    to: asked.get('to') ?? undefined,
    before: asked.get('before') ?? undefined,
    problem,
  };
}

function targetOf(wish: JsonObject, control: Control): EpochMs {
  const now = control.now();
  const given = ['advance', 'to', 'toNext'].filter((name) => wish[name] !== undefined && wish[name] !== '');
  if (given.length !== 1) {
    throw new Refusal(
      400,
      'Say one of {"advance":"P7D"}, {"to":"2026-12-01T09:00:00Z"} or {"toNext":"step"}.',
    );
  }
  if (wish.toNext !== undefined && wish.toNext !== '') {
    if (wish.toNext !== 'step') throw new Refusal(400, 'toNext can only be "step".');
    const next = control.nextStepAt();
    if (next === undefined) throw new Refusal(400, 'Nothing is planned: there is no next step to go to.');
    return Math.max(next, now);
  }
  const text = textOf(wish.advance ?? wish.to) ?? '';
  const target =
    wish.advance !== undefined && wish.advance !== '' ? addDuration(now, text) : parseInstant(text);
  if (target === undefined) {
    throw new Refusal(
      400,
      `"${text}" is no ${wish.advance === undefined ? 'instant like 2026-12-01T09:00:00Z' : 'duration like P7D or PT1H'}.`,
    );
  }
  if (target < now - 1000) throw new Refusal(400, `The clock only goes forward; it is ${isoSeconds(now)}.`);
  return target;
}

async function readJson(request: IncomingMessage): Promise<JsonObject> {
  const text = (await readBody(request)).toString('utf8');
  // `curl -d '{…}'` calls JSON a form too.
  if ((request.headers['content-type'] ?? '').includes('form-urlencoded') && !text.startsWith('{')) {
    const form = Object.fromEntries(new URLSearchParams(text));
    // A date field of a page tells neither seconds nor zone; the page says that it means UTC.
    return /^[\d-]+T\d\d:\d\d$/.test(form.to ?? '') ? { ...form, to: `${form.to}:00Z` } : form;
  }
  try {
    const body: unknown = JSON.parse(text || '{}');
    if (isObject(body)) return body;
  } catch {
    // Falls through to the same answer.
  }
  throw new Refusal(400, 'The body is not a JSON object.');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

function page(response: ServerResponse, html: string, status = 200): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-src 'self'; frame-ancestors 'none'",
    })
    .end(html);
}
