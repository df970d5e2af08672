import { setTimeout } from 'node:timers/promises';
import { toIso } from '@afterword/core/kernel/time';
import { auditRows } from '@afterword/functions/audit/audit-one';
import { documentClient } from '@afterword/store/dynamo/document-client';
import { putItems, scanItems } from '@afterword/store/dynamo/raw-items';
import type { Table } from '@afterword/store/dynamo/table';
import { createTable } from '@afterword/store/testing/create-table';
import { linesOf, readJournal } from '../../scripts/ops/read-journal.ts';
import { type Restored, restoreTable } from '../../scripts/ops/restore-table.ts';
import { startWorld, type World } from '../journeys/api-client.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** What came of a rehearsal; times in ISO 8601. */
export interface Rehearsal {
  readonly restored: Restored;
  readonly backupAt: string;
  readonly restoredAt: string;
  /** Mails that left while sending was off. */
  readonly sentWhileOff: number;
  /** `<who> <step>` of every mail that left more than once, over the whole rehearsal. */
  readonly twice: readonly string[];
  /** Steps that left after the backup, before the restore, and that the backup does not know; by story. */
  readonly sentInBetween: readonly string[];
  /** Steps that left once sending was on again, by story. */
  readonly sentAfterwards: readonly string[];
  /** Broken promises the audit finds in the restored rows. */
  readonly violations: readonly string[];
  /** Places in the table where the erased person's name or address still stands. */
  readonly tracesOfErased: number;
  /** Submissions whose next mail waits for a person, by story. */
  readonly held: readonly string[];
}

/**
 * A backup is put back: mails left after it, an employer answered, somebody stopped their mails, somebody was erased,
 * something new was entered; then the table is lost. All on a local cloud of its own, through the functions as deployed.
 *
 * @param sunday `YYYY-MM-DD`, a Sunday that lies ahead of the real clock.
 */
export async function rehearseRestore(sunday: string, print: (line: string) => void): Promise<Rehearsal> {
  const world = await startWorld(`${sunday}T18:00:00Z`, { seed: 'people' });
  try {
    return await rehearse(world, print);
  } finally {
    await world.cloud.stop();
  }
}

async function rehearse(world: World, print: (line: string) => void): Promise<Rehearsal> {
  const { cloud, stores } = world;
  const client = documentClient({
    endpoint: cloud.gatewayUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' },
  });
  const live: Table = { client, tableName: cloud.tableNames[0] ?? '' };
  const stories = await tellStories(world);
  const later = (seconds: number) => world.moveTo(toIso(cloud.now() + seconds));
  const storyOf = (id: string | undefined) => [...stories].find(([, story]) => story.id === id)?.[0];
  const mails = () =>
    cloud.inbox.list().flatMap(({ tags }) => {
      const story = storyOf(tags.submission);
      return story === undefined ? [] : [`${story} ${tags.step}`];
    });

  // Monday afternoon: all have had their interview and their thank-you; the first follow-ups come from Tuesday on.
  await later(day + 5 * hour);
  const backupAt = cloud.now();
  const backup: Record<string, unknown>[][] = [];
  for await (const page of scanItems(live)) backup.push(page.map((item) => ({ ...item })));
  const beforeBackup = mails();
  print(
    `Backup at ${toIso(backupAt)}: ${backup.flat().length} items, ${beforeBackup.length} mails sent so far.`,
  );

  await later(day);
  const { answered, stopped, erased } = Object.fromEntries(stories) as Record<string, Story>;
  await world.must('POST', `/v1/submissions/${answered?.id}/answers`, {
    interviewId: answered?.interviewId,
    answer: 'rejected',
  });
  await world.must('POST', `/v1/candidates/${stopped?.candidateId}/mail-preferences`, {
    stopped: 'coaching',
  });
  await world.must('DELETE', `/v1/candidates/${erased?.candidateId}`);
  const isNew = await world.newSubmission('Nia New', 'nia@mail.test');
  stories.set('new', { id: isNew, candidateId: '', interviewId: '' });
  await later(hour);
  const sentInBetween = mails().slice(beforeBackup.length);
  print(`Afterwards: ${sentInBetween.join(', ')}; an answer, a stop, an erasure, a new submission.`);

  // What AWS does: the backup under another name. The live table is lost.
  const restoredTable: Table = { client, tableName: 'restored-to-a-point-in-time' };
  await createTable(client, restoredTable.tableName);
  for (const page of backup) await putItems(restoredTable, page);
  const beforeRestore = mails().length;
  const restored = await restoreTable({
    from: restoredTable,
    to: live,
    stores,
    journal: readJournal(linesOf(cloud.logFolder), backupAt),
    now: cloud.now,
    print: (line) => print(`  ${line}`),
    letFinish: () => cloud.settle(),
    wait: () => setTimeout(100),
  });
  const restoredAt = cloud.now();
  await later(20 * hour);
  const sentWhileOff = mails().length - beforeRestore;
  print(`Restored at ${toIso(restoredAt)}; ${sentWhileOff} mails left while sending was off.`);

  const { etag } = await world.call('GET', '/v1/settings');
  await world.must('PATCH', '/v1/settings', { sending: { mode: 'on' } }, { 'if-match': etag ?? '' });
  await later(2 * day);
  const sentAfterwards = mails().slice(beforeRestore);
  const violations: string[] = [];
  const held: string[] = [];
  for (const [name, { id }] of stories) {
    const found = await stores.submissions.find(id);
    if (!found) continue;
    const broken = await auditRows(stores, found.value, cloud.now());
    violations.push(...broken.map(({ invariant, code }) => `${name}: ${invariant} ${code}`));
    const steps = found.value.interviews.flatMap((interview) => interview.steps);
    if (steps.some((step) => step.state === 'held' && step.holdReason === 'restored')) held.push(name);
  }
  const tracesOfErased = await count(live, /Cleo Erased|cleo@mail\.test/i);
  const all = mails();
  const twice = [...new Set(all.filter((mail, at) => all.indexOf(mail) !== at))];
  print(
    `Sending on again: ${sentAfterwards.join(', ') || 'nothing'}. Held for a person: ${held.join(', ')}.`,
  );
  print(
    `Sent twice: ${twice.length}. Violations the audit found: ${violations.length}. Traces of the erased: ${tracesOfErased}.`,
  );
  return {
    restored,
    backupAt: toIso(backupAt),
    restoredAt: toIso(restoredAt),
    sentWhileOff,
    twice,
    sentInBetween,
    sentAfterwards,
    violations,
    tracesOfErased,
    held,
  };
}

interface Story {
  readonly id: string;
  readonly candidateId: string;
  readonly interviewId: string;
}

/** Interviews of last Friday, logged on Sunday; their decision dates make the first follow-ups fall where a story needs them. */
async function tellStories(world: World): Promise<Map<string, Story>> {
  const stories = new Map<string, Story>();
  const dateIn = (days: number) => toIso(world.cloud.now() + days * day).slice(0, 10);
  /** Days from the Sunday to the first follow-up; two days after the decision date. */
  const told: readonly (readonly [string, string, number])[] = [
    ['mailed', 'Max Mailed', 2],
    ['answered', 'Ann Answered', 4],
    ['stopped', 'Stu Stopped', 4],
    ['erased', 'Cleo Erased', 4],
    ['untouched', 'Uma Untouched', 4],
  ];
  for (const [name, candidate, followUpIn] of told) {
    const email = `${candidate.split(' ')[0]?.toLowerCase()}@mail.test`;
    const id = await world.newSubmission(candidate, email);
    const logged = await world.must('POST', `/v1/submissions/${id}/interviews`, {
      startsAt: `${dateIn(-1)}T10:00`,
      timeZone: 'America/Chicago',
      decisionDate: dateIn(followUpIn - 2),
    });
    stories.set(name, { id, candidateId: logged.candidateId, interviewId: logged.interviews[0].id });
  }
  return stories;
}

async function count(table: Table, pattern: RegExp): Promise<number> {
  let found = 0;
  for await (const page of scanItems(table))
    found += page.filter((item) => pattern.test(JSON.stringify(item))).length;
  return found;
}
