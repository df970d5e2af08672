import type { SearchHit } from '@afterword/contracts/resources/search';
import { divisionNames } from '@afterword/core/division/division';
import { stageNames } from '@afterword/core/submission/stage';
import { type Command, type Doing, matchingCommands } from './commands.ts';

/** What can be chosen. */
interface Entry {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of that name. */
  readonly detail?: string;
  readonly key?: string | undefined;
  readonly doing: Doing;
}

export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const go = (href: string): Doing => ({ kind: 'go', href });

function entryOf(hit: SearchHit): Entry {
  const id = `${hit.kind}/${hit.id}`;
  switch (hit.kind) {
    case 'candidate':
      return {
        id,
        label: hit.name,
        ...(hit.email === null ? {} : { detail: hit.email }),
        doing: go(`/candidates/${hit.id}`),
      };
    case 'submission':
      return {
        id,
        label: hit.names.candidate,
        detail: `${hit.names.jobOrder} at ${hit.names.client} · ${stageNames[hit.stage]}`,
        doing: go(`/submissions/${hit.id}`),
      };
    case 'client':
      return { id, label: hit.name, doing: go(`/clients/${hit.id}`) };
    case 'job-order':
      return {
        id,
        label: hit.title,
        detail: `${hit.clientName} · ${divisionNames[hit.division]}`,
        doing: go(`/job-orders/${hit.id}`),
      };
  }
}

const titles: Readonly<Record<SearchHit['kind'], string>> = {
  candidate: 'Candidates',
  submission: 'Submissions',
  client: 'Clients',
  'job-order': 'Job orders',
};

/**
 * Commands first, since they stand at once: nothing that is read later pushes away what Enter would choose.
 */
export function entryGroups(
  commands: readonly Command[],
  hits: readonly SearchHit[],
  typed: string,
): readonly EntryGroup[] {
  const found = (Object.keys(titles) as SearchHit['kind'][]).map((kind) => ({
    title: titles[kind],
    entries: hits.filter((hit) => hit.kind === kind).map(entryOf),
  }));
  return [{ title: 'Go and do', entries: matchingCommands(commands, typed) }, ...found].filter(
    ({ entries }) => entries.length > 0,
  );
}
