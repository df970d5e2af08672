import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../journeys/api-client.ts';
import { yearLike2027 } from '../journeys/calendar.ts';
import { acceptedGrants } from './accepted-grants.ts';
import { driveEverything } from './drive-everything.ts';

interface Grant {
  readonly action: string;
  readonly resource: string;
}

let world: World;

beforeAll(async () => {
  world = await startWorld(`${yearLike2027('02-28')}-02-28T20:00:00Z`, { seed: 'people' });
  await driveEverything(world);
}, 300_000);
afterAll(() => world?.cloud.stop());

const textOf = ({ action, resource }: Grant): string => `${action} ${resource}`;

/** What a role was given and nobody used. */
function unusedOf({
  granted,
  used,
}: {
  readonly granted: readonly Grant[];
  readonly used: readonly Grant[];
}) {
  const known = new Set(used.map(textOf));
  return granted.filter((grant) => !known.has(textOf(grant)));
}

const isAccepted = (role: string, grant: Grant) => (accepted: (typeof acceptedGrants)[number]) =>
  role.startsWith(accepted.role) &&
  grant.action === accepted.action &&
  grant.resource.includes(accepted.resource);

describe('what the roles of the template grant', () => {
  it('is all that is needed: nothing was denied while every function was driven through all it does', () => {
    const { roles, denied, checks, microsecondsPerCheck } = world.cloud.permissions();
    const rows = roles.map((role) => ({
      role: role.role.replace(/[0-9A-F]{8}$/, ''),
      granted: role.granted.length,
      used: role.used.length,
    }));
    console.table(rows);
    console.log(`${checks} calls checked, ${microsecondsPerCheck.toFixed(0)} µs each.`);
    expect(denied).toEqual([]);
    expect(checks).toBeGreaterThan(2000);
    // A call takes milliseconds; this is under a tenth of one on a busy machine.
    expect(microsecondsPerCheck).toBeLessThan(500);
  });

  it('is used, each action on each resource, or has its reason', () => {
    const superfluous = world.cloud.permissions().roles.flatMap((role) =>
      unusedOf(role)
        .filter((grant) => !acceptedGrants.some(isAccepted(role.role, grant)))
        .map((grant) => `${role.role}: ${textOf(grant)}`),
    );
    expect(superfluous).toEqual([]);
  });

  it('has no reason without its grant', () => {
    const unused = world.cloud
      .permissions()
      .roles.flatMap((role) => unusedOf(role).map((grant) => ({ role: role.role, grant })));
    const idle = acceptedGrants.filter(
      (accepted) => !unused.some(({ role, grant }) => isAccepted(role, grant)(accepted)),
    );
    expect(idle).toEqual([]);
  });

  it('leaves no function without a role, and no role of a function without use', () => {
    const ofFunctions = world.cloud.permissions().roles.filter(({ functions }) => functions.length > 0);
    expect(ofFunctions.flatMap(({ functions }) => functions).length).toBeGreaterThanOrEqual(9);
    expect(ofFunctions.filter(({ used }) => used.length === 0)).toEqual([]);
  });
});
