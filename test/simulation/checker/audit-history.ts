import { auditRows } from '@afterword/functions/audit/audit-one';
import type { World } from '../world.ts';
import { everySubmission } from './check-history.ts';

/**
 * What production's own daily audit would say at this moment: `I1.step-overdue` and the like. It sees rows and reports
 * only, so it may overlook what the checker finds; it must never accuse where nothing broke.
 */
export async function auditHistory(world: World): Promise<readonly string[]> {
  const now = Math.floor(world.time.now / 1000);
  const found: string[] = [];
  for (const submission of await everySubmission(world)) {
    const broken = await auditRows(world.rows, submission, now);
    found.push(...broken.map(({ invariant, code, step }) => `${invariant}.${code} ${submission.id} ${step}`));
  }
  return found;
}
