import { createActivity } from './clock/activity.ts';
import type { Timeline } from './clock/advance.ts';
import { type Mover, startMover } from './clock/mover.ts';
import { createVirtualClock, isoSeconds } from './clock/virtual-clock.ts';
import { createClosers } from './closers.ts';
import { readAssembly } from './cloudformation/assembly.ts';
import { readService } from './cloudformation/read-service.ts';
import { resolveTemplates } from './cloudformation/resolve-template.ts';
import { cognitoService } from './cognito/cognito-service.ts';
import { openUserPool } from './cognito/user-pool.ts';
import { startControlServer } from './control/control-server.ts';
import { createTables } from './dynamodb/create-tables.ts';
import { startDynamoDbLocal } from './dynamodb/dynamodb-local.ts';
import { dynamoDbService, passToDynamoDb } from './dynamodb/dynamodb-service.ts';
import { requireJava } from './dynamodb/find-java.ts';
import { type Mappings, startMappings } from './event-sources/start-mappings.ts';
import { createFaultBook } from './faults/fault-book.ts';
import { createDispatcher, type Services } from './gateway/dispatch.ts';
import { startGateway } from './gateway/gateway-server.ts';
import { ServiceError, type ServiceName } from './gateway/service-call.ts';
import { httpApi } from './http-api/http-api-server.ts';
import { type AccessControl, createAccessControl, refuseUntrusted } from './iam/access-control.ts';
import { checkStart } from './iam/lambda-services.ts';
import { readPermissions } from './iam/read-permissions.ts';
import { createIssuer, type Issuer } from './identity/issuer.ts';
import { isObject, type JsonObject } from './json.ts';
import { createAsyncInvocations } from './lambda/async-invocations.ts';
import type { FunctionDefinition } from './lambda/function-definition.ts';
import { createFunctionHost, type FunctionHost } from './lambda/function-host.ts';
import { lambdaService } from './lambda/lambda-service.ts';
import type { LocalCloud, LocalCloudOptions } from './local-cloud.ts';
import { LocalCloudError } from './local-cloud-error.ts';
import { type Handler, listen } from './loopback-server.ts';
import { type Buckets, openBuckets } from './s3/buckets.ts';
import { s3Handler } from './s3/s3-handler.ts';
import { s3Service } from './s3/s3-service.ts';
import { oneTimeSchedules, recurringSchedules } from './scheduler/fire-schedules.ts';
import { readSchedule } from './scheduler/read-schedule.ts';
import { openScheduleBook } from './scheduler/schedule-book.ts';
import { schedulerService } from './scheduler/scheduler-service.ts';
import { openInbox } from './ses/inbox.ts';
import { createMailEvents } from './ses/mail-events.ts';
import { publishMailEvent, publishToTopic } from './ses/publish-mail-event.ts';
import { type ArrivingMail, receiveMail } from './ses/receive-mail.ts';
import { sesService } from './ses/ses-service.ts';
import { createQueues } from './sqs/queues.ts';
import { sqsService } from './sqs/sqs-service.ts';
import { openParameters } from './ssm/parameters.ts';
import { ssmService } from './ssm/ssm-service.ts';
import { openStateDirectory } from './state/state-directory.ts';

export type { LocalCloud, LocalCloudOptions } from './local-cloud.ts';

const audience = 'urn:afterword:api';

/** Runs the synthesized stacks on this machine until `stop`. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { log, signal } = options;
  const stacks = readAssembly(options.cdkOut, options.stacks);
  const state = openStateDirectory(options.stateDir, options.fresh ?? false);
  const closers = createClosers();
  closers.add(() => state.close());
  const stop = () => closers.closeAll();
  signal?.addEventListener('abort', () => void stop());

  try {
    const offset = state.file('clock', parseOffset, () => ({
      offsetMs: options.startAt === undefined ? 0 : Math.max(0, Date.parse(options.startAt) - Date.now()),
    }));
    const clock = createVirtualClock(() => Date.now(), offset.value.offsetMs);
    clock.onMove((offsetMs) => {
      offset.value.offsetMs = offsetMs;
      offset.save();
    });
    const activity = createActivity();
    const inbox = await openInbox(state.folder('inbox'));
    const book = openScheduleBook(state);
    // Parts that know each other are held here while they come up; whoever calls too early gets a sentence.
    const parts: {
      api?: Handler;
      host?: FunctionHost;
      services?: Services;
      buckets?: Buckets;
      access?: AccessControl;
      receive?: (mail: ArrivingMail) => ReturnType<typeof receiveMail>;
      mover?: Mover;
      mappings?: Mappings;
      status?: () => JsonObject;
    } = {};
    const services = () => started(parts.services);
    const faults = createFaultBook({ clock });
    const access = () => started(parts.access);
    const dispatcher = createDispatcher(services, {
      access,
      observer: options.observer,
      faults,
      killProcess: (number) => parts.host?.killProcess(number),
      functionNames: (name) => {
        const definition = parts.host?.find(name);
        return definition ? [definition.logicalId, definition.name] : [name];
      },
    });
    const gateway = await startGateway(options.ports.gateway ?? 0, {
      dispatcher,
      clock,
      objects: s3Handler({ dispatcher, clock, buckets: () => started(parts.buckets) }),
    });
    closers.add(() => gateway.close());
    const gatewayUrl = `http://127.0.0.1:${gateway.port}`;

    // The control server comes before the API: the issuer's address is a parameter of the template.
    const issuerReady = Promise.withResolvers<Issuer>();
    const control = await startControlServer(options.ports.control, {
      issuer: issuerReady.promise,
      control: {
        now: clock.now,
        advanceTo: (target) => started(parts.mover).advanceTo(target),
        nextStepAt: () => started(parts.mover).nextStepAt(),
        inbox,
        receive: (mail) => started(parts.receive)(mail),
        faults,
        status: () => ({
          now: isoSeconds(clock.now()),
          pending: activity.pending(),
          ...started(parts.status)(),
        }),
        schedules: () =>
          book.schedules().map(({ name, group, expression, dueAt }) => ({
            name,
            group,
            expression,
            ...(dueAt === undefined ? {} : { dueAt: isoSeconds(dueAt) }),
          })),
      },
    });
    closers.add(() => control.close());
    const controlUrl = `http://localhost:${control.port}`;
    const pool = openUserPool(options.users, state);
    const issuer = await createIssuer({
      url: `${controlUrl}/oidc`,
      audience,
      portalUrl: options.portalUrl,
      pool,
      state,
    });
    issuerReady.resolve(issuer);

    const apiWish = { port: options.ports.api, variable: 'AFTERWORD_API_PORT', what: 'the API' };
    // Its port is taken now, since its address is a parameter too; it answers when everything behind it stands.
    const api = await listen(apiWish, (request, response) => {
      if (parts.api) return parts.api(request, response);
      response.writeHead(503, { 'retry-after': '1' }).end();
    });
    closers.add(() => api.close());
    const apiUrl = `http://localhost:${api.port}`;
    const resources = resolveTemplates(stacks, {
      parameters: {
        OidcIssuer: issuer.url,
        OidcAudience: audience,
        UserPoolId: pool.id,
        PortalUrl: options.portalUrl,
        ApiUrl: apiUrl,
        ...options.parameters,
      },
      endpoints: { gatewayUrl, apiUrl },
    });
    const service = readService(resources);
    const permissions = readPermissions(resources);
    refuseUntrusted(permissions, service.functions);
    parts.access = createAccessControl(permissions, service.functions, log);
    const mayAs = (functionArn: string, ...right: [ServiceName, string, string]) =>
      access().mayAs(host.find(functionArn)?.logicalId ?? functionArn, ...right);
    const mayPublish = (sourceArn: string, topicArn: string) =>
      access().letsIn({ service: 'ses', sourceArn }, 'sns:Publish', topicArn);

    // A template without tables needs no database, and no Java.
    const database = service.tables.length > 0 ? await startDatabase() : undefined;
    async function startDatabase() {
      if (signal?.aborted) throw new LocalCloudError('The start was broken off.');
      requireJava(log);
      const dynamo = await startDynamoDbLocal({
        port: options.ports.dynamodb ?? 0,
        ...(options.memory ? {} : { folder: state.folder('dynamodb') }),
        log,
        onRestarted: () => parts.mappings?.pokeStreams(),
        ...(signal ? { signal } : {}),
      });
      closers.add(() => dynamo.stop());
      await createTables(dynamo.client, service.tables);
      return dynamo;
    }

    const buckets = openBuckets(service.buckets, { state, now: clock.now });
    parts.buckets = buckets;
    const queues = createQueues(service.queues, { clock, state });
    const host = createFunctionHost(service.functions, {
      clock,
      node: process.execPath,
      gatewayUrl,
      logFolder: state.folder('logs'),
      observer: options.observer,
      onStart: (definition) => checkStart(access(), definition),
      log,
    });
    parts.host = host;
    closers.add(() => host.stop());
    const run = (definition: FunctionDefinition, event: unknown) =>
      dispatcher.invoke([definition.logicalId, definition.name], (killAfterMs) =>
        host.invoke(definition, event, killAfterMs),
      );
    const background = createAsyncInvocations({
      host: { invoke: run },
      clock,
      activity,
      log,
      sendToDeadLetters: (functionArn, queueArn, body, attributes) => {
        if (!mayAs(functionArn, 'sqs', 'SendMessage', queueArn)) return;
        queues.byArn(queueArn)?.send(body, { attributes: textAttributes(attributes) });
      },
    });
    const mailEvents = createMailEvents({
      clock,
      state,
      deliver: dispatcher.deliver,
      publish: (configurationSet, type, record) =>
        publishMailEvent(
          {
            destinations: service.mail.destinations,
            subscriptions: service.subscriptions,
            dispatcher,
            mayPublish,
            clock,
          },
          configurationSet,
          type,
          record,
        ),
    });
    parts.receive = (mail) =>
      receiveMail(
        {
          rules: service.receiptRules,
          clock,
          publish: (...arriving) =>
            publishToTopic(
              { subscriptions: service.subscriptions, dispatcher, mayPublish, clock },
              ...arriving,
            ),
        },
        mail,
      );
    for (const name of ['default', ...service.scheduleGroups]) {
      if (!book.groups().some((group) => group.name === name))
        book.putGroup({ name, createdAt: clock.now() });
    }
    for (const input of service.schedules) {
      const schedule = readSchedule(input, clock.now());
      const known = book.find(schedule.group, schedule.name);
      book.put({
        ...schedule,
        createdAt: known?.createdAt ?? schedule.createdAt,
        ...(known?.lastRunAt === undefined ? {} : { lastRunAt: known.lastRunAt }),
      });
    }

    const invoke = (functionArn: string, event: unknown) => {
      const definition = host.find(functionArn);
      if (!definition) throw new LocalCloudError(`The template names no function ${functionArn}.`);
      return activity.track(definition.logicalId, run(definition, event));
    };
    parts.status = () => ({
      functions: host.all(),
      queues: queues
        .all()
        .map((queue) => ({ name: queue.definition.name, messages: queue.messages().length })),
      ...(database ? { database: { pid: database.pid() } } : {}),
    });
    parts.services = {
      'cognito-idp': cognitoService({ pool, inbox, clock, portalUrl: options.portalUrl }),
      dynamodb: dynamoDbService,
      sqs: sqsService(queues, clock),
      scheduler: schedulerService({ book, clock }),
      ses: sesService({
        inbox,
        events: mailEvents,
        sets: service.mail,
        identities: service.mailIdentities,
        clock,
      }),
      ssm: ssmService(openParameters(service.parameters, options.secrets, state)),
      lambda: lambdaService({ host: { find: host.find, invoke: run }, background }),
      s3: s3Service(buckets),
      sns: { operations: {}, resourcesOf: () => ['*'], changes: new Set() },
      passThrough: database
        ? passToDynamoDb(database.client, () => parts.mappings?.pokeStreams())
        : () => {
            throw new ServiceError('ResourceNotFoundException', 400, 'The template has no table.');
          },
    };
    const mappings = startMappings(service.mappings, {
      tables: service.tables,
      client: database?.client ?? { call: () => Promise.reject(new LocalCloudError('There is no table.')) },
      queues,
      clock,
      state,
      activity,
      dispatcher,
      functionNames: (functionArn) => {
        const definition = host.find(functionArn);
        return definition ? [definition.logicalId, definition.name] : [];
      },
      mayAs,
      invoke,
      log,
    });
    faults.onChange(mappings.release);
    parts.mappings = mappings;

    parts.api = httpApi({
      routes: service.routes,
      corsOrigins: service.corsOrigins,
      verify: issuer.verify,
      clock,
      mayInvoke: ({ sourceArn, functionArn }) =>
        access().letsIn({ service: 'apigateway', sourceArn }, 'lambda:InvokeFunction', functionArn),
      invoke,
    });

    const scheduler = { book, clock, dispatcher, log };
    const timeline: Timeline = {
      clock,
      sources: [
        oneTimeSchedules(scheduler),
        queues.source,
        mailEvents.source,
        background.source,
        faults.source,
        ...mappings.sources,
      ],
      recurring: () => recurringSchedules(scheduler),
      settle: () => activity.settled(options.settleLimitMs),
      effects: dispatcher.effects,
      maySkipSweeps: () => !faults.hidesMoments(),
    };
    const mover = startMover(timeline, log);
    parts.mover = mover;
    closers.add(() => {
      mover.stop();
      mappings.stop();
    });
    mappings.pokeStreams();

    return {
      apiUrl,
      controlUrl,
      gatewayUrl,
      logFolder: state.folder('logs'),
      tableNames: service.tables.map(({ name }) => name),
      issuer,
      inbox,
      permissions: access().report,
      now: () => Math.floor(clock.now() / 1000),
      advanceTo: (iso) => mover.advanceTo(Date.parse(iso)),
      settle: mover.settle,
      token: issuer.tokenFor,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function started<T>(part: T | undefined): T {
  if (part === undefined) throw new LocalCloudError('The local cloud is still starting.');
  return part;
}

function textAttributes(attributes: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
}

function parseOffset(stored: unknown): { offsetMs: number } {
  if (!isObject(stored) || typeof stored.offsetMs !== 'number') throw new TypeError('not a clock');
  return { offsetMs: stored.offsetMs };
}
