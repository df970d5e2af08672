import { aCandidate } from '@afterword/testing/a-candidate';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched } from '../testing/an-api.ts';

let api: AnApi;
beforeEach(async () => {
  api = anApi({ rows: copyOf((await aBusyOffice()).rows), now });
  const value = aCandidate({
    id: 'cand-tess',
    name: 'Lucía Fernández',
    email: 'lucia@mail.test',
    phone: '+1 312 555 0142',
    divisions: ['technical'],
  });
  await api.stores.commits.commit([{ kind: 'candidate', value, expected: null }]);
});

const similar = async (body: object, as = 'ada@agency.test') =>
  (await api.call('POST', '/v1/similar-candidates', body, { as, key: null })).body.items.map(
    ({ id, shares }: { id: string; shares: string[] }) => `${id} ${shares.join('+')}`,
  );

describe('while somebody is typed', () => {
  it.each([
    [{ email: 'LUCIA+jobs@mail.test' }, ['cand-tess email']],
    [{ phone: '(312) 555-0142' }, ['cand-tess phone']],
    [{ name: 'lucia fernandez' }, ['cand-tess name']],
    [{ name: 'Lucia Fernandez', phone: '3125550142' }, ['cand-tess phone+name']],
    [{ name: 'Lucía' }, []],
    [{ email: 'lucia@' }, []],
    [{}, []],
  ])('%j finds %j', async (typed, found) => {
    expect(await similar(typed)).toEqual(found);
  });

  it('the record itself is none of those like it', async () => {
    expect(await similar({ email: 'lucia@mail.test', except: 'cand-tess' })).toEqual([]);
  });

  it('nobody learns of people in a division that is not theirs (I5)', async () => {
    const typed = { email: 'lucia@mail.test', phone: '3125550142', name: 'Lucía Fernández' };
    expect(await similar(typed, 'tess@agency.test')).toEqual(['cand-tess email+phone+name']);
    expect(await similar(typed, 'rosa@agency.test')).toEqual([]);
  });

  it('nobody is found who was erased, and nothing is written', async () => {
    const before = copyOf(api.rows);
    await similar({ email: 'lucia@mail.test' });
    expect(isUntouched(api.rows, before)).toBe(true);
    await api.call('DELETE', '/v1/candidates/cand-tess', undefined, { as: 'ada@agency.test' });
    expect(await similar({ email: 'lucia@mail.test' })).toEqual([]);
  });
});
