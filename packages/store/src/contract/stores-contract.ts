import { describe } from 'vitest';
import type { Stores } from '../ports.ts';
import { describeBoard } from './board-contract.ts';
import { describeCommits } from './commits-contract.ts';
import { describeCounters } from './counters-contract.ts';
import { describeDue } from './due-contract.ts';
import { describeLists } from './lists-contract.ts';
import { describeNeeding } from './needing-contract.ts';
import { describeNotes } from './notes-contract.ts';
import { describeOutbox } from './outbox-contract.ts';
import { describePeople } from './people-contract.ts';
import { describeResumes } from './resumes-contract.ts';
import { describeSubmissions } from './submissions-contract.ts';
import { describeTasks } from './tasks-contract.ts';
import { describeTemplates } from './templates-contract.ts';

/** Makes stores with nothing in them; every rule starts from there. */
export type MakeStores = () => Promise<Stores>;

/** What every implementation of the ports must do. */
export function describeStores(name: string, makeStores: MakeStores): void {
  describe(name, () => {
    describeCommits(makeStores);
    describeSubmissions(makeStores);
    describeBoard(makeStores);
    describeDue(makeStores);
    describeNeeding(makeStores);
    describeOutbox(makeStores);
    describeLists(makeStores);
    describePeople(makeStores);
    describeTasks(makeStores);
    describeNotes(makeStores);
    describeResumes(makeStores);
    describeTemplates(makeStores);
    describeCounters(makeStores);
  });
}
