import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { portTaken } from './free-port.ts';

export type LoopbackServer = { readonly port: number; close(): Promise<void> };

export type PortWish = {
  /** 0 = any free port. */
  readonly port: number;
  /** The environment variable a person sets to choose another port. */
  readonly variable: string;
  readonly what: string;
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Listens on 127.0.0.1 and, where the machine has it, on ::1, so that `localhost` works either way. */
export async function listen(wish: PortWish, handle: Handler): Promise<LoopbackServer> {
  const listener: RequestListener = (request, response) => {
    Promise.resolve(handle(request, response)).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(error instanceof Error ? error.message : 'Something failed.');
    });
  };
  const first = createServer(listener);
  await bind(first, wish.port, '127.0.0.1', wish);
  const { port } = first.address() as AddressInfo;
  const second = createServer(listener);
  const servers = [first];
  try {
    await bind(second, port, '::1', wish);
    servers.push(second);
  } catch {
    // No IPv6, or somebody else's on the same number there: 127.0.0.1 alone will do.
  }
  return { port, close: () => Promise.all(servers.map(closeServer)).then(() => undefined) };
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Header values as API Gateway and AWS services see them: lower-case names, repeated values joined by commas. */
export function singleHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
}

function bind(server: Server, port: number, host: string, wish: PortWish): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(wish) : error);
    });
    server.listen(port, host, () => resolve());
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
