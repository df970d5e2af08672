import path from 'node:path';
import { buildPortal } from '../../scripts/portal/build-portal.ts';

/** Builds the portal once for all journeys, unless its build is that of these very sources; each then serves it. */
export default async function buildForJourneys(): Promise<void> {
  await buildPortal(path.join(import.meta.dirname, '../..'));
}
