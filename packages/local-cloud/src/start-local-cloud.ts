import { createActivity } from './clock/activity.ts';
import { advance, nextStepAt, runDue, type Timeline } from './clock/advance.ts';
import { createVirtualClock, isoSeconds } from './clock/virtual-clock.ts';
import { readAssembly } from './cloudformation/assembly.ts';
import { readService } from './cloudformation/read-service.ts';
import { resolveTemplates } from './cloudformation/resolve-template.ts';
import { startControlServer } from './control/control-server.ts';
import { createTables } from './dynamodb/create-tables.ts';
import { startDynamoDbLocal } from './dynamodb/dynamodb-local.ts';
import { dynamoDbService, passToDynamoDb } from './dynamodb/dynamodb-service.ts';
import { requireJava } from './dynamodb/find-java.ts';
import { createStreamReader, parseStreamPosition } from './dynamodb/stream-reader.ts';
import { startQueueMapping } from './event-sources/queue-mapping.ts';
import { startStreamMapping } from './event-sources/stream-mapping.ts';
import { createDispatcher, type Services } from './gateway/dispatch.ts';
import { startGateway } from './gateway/gateway-server.ts';
import { startHttpApi } from './http-api/http-api-server.ts';
import { createIssuer, type DemoUser, type Issuer } from './identity/issuer.ts';
import { isObject } from './json.ts';
import { createAsyncInvocations } from './lambda/async-invocations.ts';
import { createFunctionHost } from './lambda/function-host.ts';
import { lambdaService } from './lambda/lambda-service.ts';
import { LocalCloudError } from './local-cloud-error.ts';
import { oneTimeSchedules, recurringSchedules } from './scheduler/fire-schedules.ts';
import { readSchedule } from './scheduler/read-schedule.ts';
import { openScheduleBook } from './scheduler/schedule-book.ts';
import { schedulerService } from './scheduler/scheduler-service.ts';
import { type Inbox, openInbox } from './ses/inbox.ts';
import { createMailEvents } from './ses/mail-events.ts';
import { publishMailEvent } from './ses/publish-mail-event.ts';
import { sesService } from './ses/ses-service.ts';
import { createQueues } from './sqs/queues.ts';
import { sqsService } from './sqs/sqs-service.ts';
import { openParameters } from './ssm/parameters.ts';
import { ssmService } from './ssm/ssm-service.ts';
import { openStateDirectory } from './state/state-directory.ts';

export type LocalCloudOptions = {
  /** The folder `cdk synth` wrote. */
  readonly cdkOut: string;
  /** Where state is kept between runs; a temporary folder, deleted at the end, when absent. */
  readonly stateDir?: string;
  readonly fresh?: boolean;
  /** 0 = any free port. */
  readonly ports: {
    readonly api: number;
    readonly control: number;
    readonly gateway?: number;
    readonly dynamodb?: number;
  };
  readonly portalUrl: string;
  /** Values of template parameters beyond those the local cloud knows itself. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of SecureString parameters to make up. */
  readonly secrets: readonly string[];
  readonly users: readonly DemoUser[];
  /** Keep the tables in memory, for tests. */
  readonly memory?: boolean;
  /** Start the clock here when there is no state yet, ISO 8601; default: now. */
  readonly startAt?: string;
  readonly log: (line: string) => void;
};

export type LocalCloud = {
  readonly apiUrl: string;
  readonly controlUrl: string;
  readonly gatewayUrl: string;
  readonly tableNames: readonly string[];
  readonly issuer: Pick<Issuer, 'url' | 'clientSecret'>;
  readonly inbox: Inbox;
  /** Seconds since 1970 on the virtual clock. */
  now(): number;
  advanceTo(iso: string): Promise<void>;
  settle(): Promise<void>;
  token(email: string): Promise<string | undefined>;
  stop(): Promise<void>;
};

const audience = 'urn:afterword:api';
const tickMs = 200;

/** Runs the synthesized stacks on this machine until `stop`. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  requireJava(options.log);
  const stacks = readAssembly(options.cdkOut);
  const state = openStateDirectory(options.stateDir, options.fresh ?? false);
  const offset = state.file('clock', parseOffset, () => ({
    offsetMs: options.startAt === undefined ? 0 : Math.max(0, Date.parse(options.startAt) - Date.now()),
  }));
  const clock = createVirtualClock(() => Date.now(), offset.value.offsetMs);
  clock.onMove((offsetMs) => {
    offset.value.offsetMs = offsetMs;
    offset.save();
  });
  const activity = createActivity();
  const closers: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
    state.close();
  };

  try {
    const inbox = await openInbox(state.folder('inbox'));
    const book = openScheduleBook(state);
    const holder: { services?: Services } = {};
    const dispatcher = createDispatcher(() => {
      if (!holder.services) throw new LocalCloudError('The local cloud is still starting.');
      return holder.services;
    });
    const gateway = await startGateway(options.ports.gateway ?? 0, { dispatcher, clock });
    closers.push(() => gateway.close());
    const gatewayUrl = `http://127.0.0.1:${gateway.port}`;

    // The control server comes before the API: the issuer's address is a parameter of the template.
    const issuerHolder: { resolve?: (issuer: Issuer) => void } = {};
    const issuerReady = new Promise<Issuer>((resolve) => {
      issuerHolder.resolve = resolve;
    });
    const timelineHolder: { timeline?: Timeline } = {};
    const theTimeline = (): Timeline => {
      if (!timelineHolder.timeline) throw new LocalCloudError('The local cloud is still starting.');
      return timelineHolder.timeline;
    };
    let moving: Promise<void> = Promise.resolve();
    const advanceTo = (target: number): Promise<void> => {
      // One after the other: two people moving the clock at once would skip what lies between.
      moving = moving.catch(() => undefined).then(() => activity.track(advance(theTimeline(), target)));
      return moving;
    };
    const control = await startControlServer(options.ports.control, {
      issuer: issuerReady,
      control: {
        now: clock.now,
        advanceTo,
        nextStepAt: () => nextStepAt(theTimeline().sources),
        inbox,
        status: () => ({
          now: isoSeconds(clock.now()),
          pending: activity.pending(),
          functions: host.all(),
          queues: queues
            .all()
            .map((queue) => ({ name: queue.definition.name, messages: queue.messages().length })),
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
    closers.push(() => control.close());
    const controlUrl = `http://localhost:${control.port}`;
    const issuer = await createIssuer({
      url: `${controlUrl}/oidc`,
      audience,
      portalUrl: options.portalUrl,
      users: options.users,
      state,
    });
    issuerHolder.resolve?.(issuer);

    const apiPort = options.ports.api;
    const apiUrl = `http://localhost:${apiPort}`;
    const resources = resolveTemplates(stacks, {
      parameters: {
        OidcIssuer: issuer.url,
        OidcAudience: audience,
        PortalUrl: options.portalUrl,
        ApiUrl: apiUrl,
        ...options.parameters,
      },
      endpoints: { gatewayUrl, apiUrl },
    });
    const service = readService(resources);

    const dynamo = await startDynamoDbLocal({
      port: options.ports.dynamodb ?? 0,
      ...(options.memory ? {} : { folder: state.folder('dynamodb') }),
      log: options.log,
      onRestarted: () => pokeStreams(),
    });
    closers.push(() => dynamo.stop());
    await createTables(dynamo.client, service.tables);

    const queues = createQueues(service.queues, { clock, state });
    const host = createFunctionHost(service.functions, {
      clock,
      node: process.execPath,
      gatewayUrl,
      logFolder: state.folder('logs'),
      log: options.log,
    });
    closers.push(() => host.stop());
    const background = createAsyncInvocations({ host, clock, activity, log: options.log });
    const mailEvents = createMailEvents({
      clock,
      state,
      publish: (configurationSet, type, record) =>
        publishMailEvent(
          {
            destinations: service.mail.destinations,
            subscriptions: service.subscriptions,
            rules: [],
            dispatcher,
            clock,
          },
          configurationSet,
          type,
          record,
        ),
    });
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
      return activity.track(host.invoke(definition, event));
    };
    const streams = service.mappings
      .filter(({ sourceArn }) => sourceArn.includes(':dynamodb:'))
      .map((definition) => {
        const table = service.tables.find(({ streamArn }) => streamArn === definition.sourceArn);
        if (!table) throw new LocalCloudError(`${definition.logicalId} reads a stream no table has.`);
        const reader = createStreamReader(table.name, table.streamArn, {
          client: dynamo.client,
          position: state.file(`stream-${definition.logicalId}`, parseStreamPosition, () => ({ shards: {} })),
          clock,
        });
        return startStreamMapping({
          definition,
          reader,
          clock,
          invoke: (event) => invoke(definition.functionArn, event),
          sendToFailureQueue: async (body) => {
            if (definition.onFailureArn !== undefined) queues.byArn(definition.onFailureArn)?.send(body);
          },
          log: options.log,
        });
      });
    const pokeStreams = () => {
      for (const stream of streams) stream.poke();
    };
    const consumers = service.mappings
      .filter(({ sourceArn }) => sourceArn.includes(':sqs:'))
      .map((definition) => {
        const queue = queues.byArn(definition.sourceArn);
        if (!queue) throw new LocalCloudError(`${definition.logicalId} reads a queue the template lacks.`);
        const concurrency = definition.maximumConcurrency ?? 2;
        const mapping = startQueueMapping({
          definition,
          queue,
          concurrency,
          invoke: (event) => invoke(definition.functionArn, event),
        });
        return { queue, mapping };
      });
    queues.onVisible((queue) => {
      for (const consumer of consumers) if (consumer.queue === queue) consumer.mapping.poke();
    });

    holder.services = {
      dynamodb: dynamoDbService,
      sqs: sqsService(queues, clock),
      scheduler: schedulerService({ book, clock }),
      ses: sesService({ inbox, events: mailEvents, sets: service.mail, clock }),
      ssm: ssmService(openParameters([], options.secrets, state)),
      lambda: lambdaService({ host, background }),
      sns: { operations: {}, resourcesOf: () => ['*'], changes: new Set() },
      passThrough: passToDynamoDb(dynamo.client, () => pokeStreams()),
    };
    for (const [index, stream] of streams.entries()) activity.watch(`stream ${index + 1}`, stream.isBusy);
    for (const { queue, mapping } of consumers)
      activity.watch(`queue ${queue.definition.name}`, mapping.isBusy);

    const scheduler = { book, clock, dispatcher, log: options.log };
    const timeline: Timeline = {
      clock,
      sources: [
        oneTimeSchedules(scheduler),
        queues.source,
        mailEvents.source,
        background.source,
        ...streams.map(({ source }) => source),
      ],
      recurring: recurringSchedules(scheduler),
      settle: () => settled(),
      effects: dispatcher.effects,
    };
    timelineHolder.timeline = timeline;
    // While the clock is being moved its own work is under way: it waits for everything else.
    const settled = async (): Promise<void> => {
      while (activity.pending().some((name) => name !== '1 under way')) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };

    const api = await startHttpApi(apiPort, {
      routes: service.routes,
      corsOrigins: service.corsOrigins,
      verify: issuer.verify,
      clock,
      invoke,
    });
    closers.push(() => api.close());

    let ticking = false;
    const timer = setInterval(() => {
      if (ticking) return;
      ticking = true;
      moving = moving
        .catch(() => undefined)
        .then(() => runDue(timeline))
        .catch((error: unknown) => options.log(error instanceof Error ? error.message : String(error)))
        .finally(() => {
          ticking = false;
        });
    }, tickMs);
    closers.push(() => {
      clearInterval(timer);
      for (const stream of streams) stream.stop();
      for (const { mapping } of consumers) mapping.stop();
    });
    pokeStreams();

    return {
      apiUrl,
      controlUrl,
      gatewayUrl,
      tableNames: service.tables.map(({ name }) => name),
      issuer,
      inbox,
      now: () => Math.floor(clock.now() / 1000),
      advanceTo: (iso) => advanceTo(Date.parse(iso)),
      settle: () => activity.settled(),
      token: issuer.tokenFor,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function parseOffset(stored: unknown): { offsetMs: number } {
  if (!isObject(stored) || typeof stored.offsetMs !== 'number') throw new TypeError('not a clock');
  return { offsetMs: stored.offsetMs };
}
