import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { ReplyLostError } from '../faults/carry.ts';
import { type LoopbackServer, listen, readBody, singleHeaders } from '../loopback-server.ts';
import type { Dispatcher } from './dispatch.ts';
import { readCall, type WireCall } from './read-call.ts';
import { ServiceError } from './service-call.ts';
import { escapeXml, toXml } from './xml.ts';

/** Serves AWS's wire protocols on loopback and hands every call to the dispatcher. */
export function startGateway(
  port: number,
  {
    dispatcher,
    clock,
    objects,
  }: {
    dispatcher: Dispatcher;
    clock: Pick<VirtualClock, 'now'>;
    /** Answers requests for objects; false: it is for another service. */
    objects(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  },
): Promise<LoopbackServer> {
  return listen(
    { port, variable: 'AFTERWORD_GATEWAY_PORT', what: 'the AWS gateway' },
    async (request, response) => {
      if (await objects(request, response)) return;
      const headers = singleHeaders(request);
      const body = await readBody(request);
      const url = new URL(request.url ?? '/', 'http://gateway');
      const requestId = randomUUID();
      // The SDK compares this with its own (virtual) time to correct its signatures.
      response.setHeader('date', new Date(clock.now()).toUTCString());
      response.setHeader('x-amzn-requestid', requestId);
      let call: WireCall | undefined;
      try {
        call = readCall({
          method: request.method ?? 'GET',
          path: url.pathname,
          query: url.searchParams,
          headers,
          body,
        });
        const { protocol, ...rest } = call;
        const reply = await dispatcher.dispatch(dispatcher.callFor({ ...rest, raw: { headers, body } }));
        if (reply.kind === 'raw') {
          response.writeHead(reply.status, reply.headers).end(reply.body);
        } else if (protocol === 'query') {
          const xml = toXml(`${call.action}Response`, {
            [`${call.action}Result`]: reply.output,
            ResponseMetadata: { RequestId: requestId },
          });
          response.writeHead(200, { 'content-type': 'text/xml' }).end(xml);
        } else {
          response
            .writeHead(200, {
              'content-type': protocol === 'json' ? 'application/x-amz-json-1.0' : 'application/json',
            })
            .end(JSON.stringify(reply.output));
        }
      } catch (error) {
        if (error instanceof ReplyLostError) {
          response.destroy();
          return;
        }
        const failure =
          error instanceof ServiceError
            ? error
            : new ServiceError(
                'InternalFailure',
                500,
                error instanceof Error ? error.message : String(error),
              );
        writeError(response, failure, call?.protocol ?? protocolGuess(headers), requestId);
      }
    },
  );
}

function protocolGuess(headers: Readonly<Record<string, string>>): WireCall['protocol'] {
  if (headers['x-amz-target'] !== undefined) return 'json';
  return headers['content-type']?.includes('form-urlencoded') ? 'query' : 'rest-json';
}

function writeError(
  response: ServerResponse,
  error: ServiceError,
  protocol: WireCall['protocol'],
  requestId: string,
): void {
  if (protocol === 'query') {
    const type = error.status < 500 ? 'Sender' : 'Receiver';
    response
      .writeHead(error.status, { 'content-type': 'text/xml' })
      .end(
        `<ErrorResponse><Error><Type>${type}</Type><Code>${escapeXml(error.code)}</Code>` +
          `<Message>${escapeXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
      );
    return;
  }
  response
    .writeHead(error.status, {
      'content-type': protocol === 'json' ? 'application/x-amz-json-1.0' : 'application/json',
      'x-amzn-errortype': error.code,
    })
    .end(
      JSON.stringify({
        __type: error.code,
        message: error.message,
        Message: error.message,
        ...error.details,
      }),
    );
}
