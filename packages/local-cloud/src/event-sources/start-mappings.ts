import type { Activity } from '../clock/activity.ts';
import type { DueSource } from '../clock/advance.ts';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { DynamoDbClient } from '../dynamodb/dynamodb-client.ts';
import { createStreamReader, parseStreamPosition } from '../dynamodb/stream-reader.ts';
import type { TableDefinition } from '../dynamodb/table-definition.ts';
import type { Dispatcher } from '../gateway/dispatch.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Queues } from '../sqs/queues.ts';
import type { StateDirectory } from '../state/state-directory.ts';
import type { MappingDefinition } from './mapping-definition.ts';
import { startQueueMapping } from './queue-mapping.ts';
import { startStreamMapping } from './stream-mapping.ts';

type Needs = {
  readonly tables: readonly TableDefinition[];
  readonly client: Pick<DynamoDbClient, 'call'>;
  readonly queues: Pick<Queues, 'byArn' | 'onVisible'>;
  readonly clock: Pick<VirtualClock, 'now' | 'offsetMs'>;
  readonly state: Pick<StateDirectory, 'file'>;
  readonly activity: Pick<Activity, 'watch'>;
  readonly dispatcher: Pick<Dispatcher, 'deliver'>;
  functionNames(functionArn: string): readonly string[];
  /** Whether Lambda may do this in the function's name: it reads sources and sets failures aside with its role. */
  mayAs(functionArn: string, service: 'dynamodb' | 'sqs', action: string, resource: string): boolean;
  invoke(functionArn: string, event: unknown): Promise<unknown>;
  readonly log: (line: string) => void;
};

export type Mappings = {
  /** Something was written to a table: its streams have news. */
  pokeStreams(): void;
  /** What faults hold back may be tried again. */
  release(): void;
  /** Retries of stream batches. */
  readonly sources: readonly DueSource[];
  stop(): void;
};

/** AWS starts with five pollers; two show the same effects. */
const defaultConcurrency = 2;

const readStream = ['DescribeStream', 'GetShardIterator', 'GetRecords'];

/** Connects streams and queues to their functions, as the template's event source mappings say. */
export function startMappings(definitions: readonly MappingDefinition[], needs: Needs): Mappings {
  const { clock, queues, activity } = needs;
  const streams = definitions
    .filter(({ sourceArn }) => sourceArn.includes(':dynamodb:'))
    .map((definition) => {
      const table = needs.tables.find(({ streamArn }) => streamArn === definition.sourceArn);
      if (!table) throw new LocalCloudError(`${definition.logicalId} reads a stream no table has.`);
      const reader = createStreamReader(table.name, table.streamArn, {
        client: needs.client,
        position: needs.state.file(`stream-${definition.logicalId}`, parseStreamPosition, () => ({
          shards: {},
        })),
        clock,
      });
      const mayAs = (action: string, resource: string) =>
        needs.mayAs(definition.functionArn, 'dynamodb', action, resource);
      const mapping = startStreamMapping({
        definition,
        reader,
        mayRead: () =>
          mayAs('ListStreams', '*') && readStream.every((action) => mayAs(action, definition.sourceArn)),
        clock,
        deliver: (work) => {
          const key = `${definition.logicalId}@${reader.position()}`;
          const functions = needs.functionNames(definition.functionArn);
          return needs.dispatcher.deliver({ service: 'streams', operation: 'Deliver', functions, key }, work);
        },
        invoke: (event) => needs.invoke(definition.functionArn, event),
        sendToFailureQueue: async (body) => {
          const { functionArn, onFailureArn } = definition;
          if (onFailureArn === undefined || !needs.mayAs(functionArn, 'sqs', 'SendMessage', onFailureArn))
            return;
          queues.byArn(onFailureArn)?.send(body);
        },
        log: needs.log,
      });
      activity.watch(`the stream of ${table.name} for ${definition.logicalId}`, mapping.isBusy);
      return mapping;
    });
  const consumers = definitions
    .filter(({ sourceArn }) => sourceArn.includes(':sqs:'))
    .map((definition) => {
      const queue = queues.byArn(definition.sourceArn);
      if (!queue) throw new LocalCloudError(`${definition.logicalId} reads a queue the template lacks.`);
      const mapping = startQueueMapping({
        definition,
        queue,
        may: (action) => needs.mayAs(definition.functionArn, 'sqs', action, definition.sourceArn),
        concurrency: definition.maximumConcurrency ?? defaultConcurrency,
        invoke: (event) => needs.invoke(definition.functionArn, event),
      });
      activity.watch(`the queue ${queue.definition.name}`, mapping.isBusy);
      return { queue, mapping };
    });
  queues.onVisible((queue) => {
    for (const consumer of consumers) if (consumer.queue === queue) consumer.mapping.poke();
  });
  return {
    pokeStreams: () => {
      for (const stream of streams) stream.poke();
    },
    release: () => {
      for (const stream of streams) stream.release();
    },
    sources: streams.map(({ source }) => source),
    stop: () => {
      for (const stream of streams) stream.stop();
      for (const { mapping } of consumers) mapping.stop();
    },
  };
}
