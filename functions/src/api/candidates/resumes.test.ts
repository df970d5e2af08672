import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

let office: BusyOffice;
let api: AnApi;
const resumes = '/v1/candidates/cand-scheduled/resumes';
const pdf = { bytes: 2000, contentType: 'application/pdf' };

beforeEach(async () => {
  office ??= await aBusyOffice();
  api = anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
});

const start = (body: object = { fileName: 'Ana.pdf', bytes: 2000 }) => api.call('POST', resumes, body);
const keyOf = (id: string) => `cand-scheduled/${id}`;
const keep = (id: string) => api.call('POST', `${resumes}/${id}/uploaded`, {});
const listed = async (path = resumes): Promise<string[]> =>
  (await api.call('GET', path)).body.items.map(({ fileName }: { fileName: string }) => fileName);

async function upload(fileName: string): Promise<string> {
  const { id } = (await start({ fileName, bytes: 2000 })).body;
  api.files.waiting.set(keyOf(id), pdf);
  expect((await keep(id)).status).toBe(200);
  return id;
}

describe('a résumé', () => {
  it('is uploaded straight to storage, with leave for its very size and kind', async () => {
    const { status, body } = await start();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      url: `https://files.test/incoming/${keyOf(body.id)}`,
      headers: { 'content-type': 'application/pdf' },
      expiresAt: '2027-03-10T16:15:00Z',
    });
    expect(await listed()).toEqual([]);
  });

  it('is listed once it arrived, newest first, and opens for a minute', async () => {
    await upload('old.pdf');
    api.now += 60;
    const id = await upload('new.pdf');
    expect(await listed()).toEqual(['new.pdf', 'old.pdf']);
    const { body } = await api.call('GET', `${resumes}/${id}/link`);
    expect(body).toEqual({
      url: `https://files.test/${keyOf(id)}?as=new.pdf`,
      expiresAt: '2027-03-10T16:02:00Z',
    });
  });

  it.each([
    ['nothing', undefined],
    ['another size', { ...pdf, bytes: 1999 }],
    ['another kind', { ...pdf, contentType: 'text/html' }],
  ])('is not listed where %s arrived', async (_what, file) => {
    const { id } = (await start()).body;
    if (file) api.files.waiting.set(keyOf(id), file);
    expect((await keep(id)).body.code).toBe('resume/not-uploaded');
    expect(await listed()).toEqual([]);
    expect(api.files.kept.size).toBe(0);
    expect((await api.call('GET', `${resumes}/${id}/link`)).status).toBe(404);
  });

  it.each([
    [{ fileName: 'cv.html', bytes: 10 }, 'resume/type', 'fileName'],
    [{ fileName: 'cv.pdf', bytes: 0 }, 'resume/size', 'bytes'],
    [{ fileName: 'cv.pdf', bytes: 9_000_000 }, 'resume/size', 'bytes'],
    [{ fileName: 'a\nb.pdf', bytes: 10 }, 'request/invalid', 'fileName'],
  ])('%j is refused: %s', async (body, code, field) => {
    const reply = await start(body);
    expect([reply.status, reply.body.code]).toEqual([422, code]);
    expect(reply.body.field ?? reply.body.errors[0].field).toBe(field);
  });

  it('is one of ten at most', async () => {
    for (let one = 1; one <= 10; one += 1) await upload(`${one}.pdf`);
    expect((await start()).body).toMatchObject({
      code: 'resume/too-many',
      detail: 'Ana scheduled has 10 files. Remove one first.',
    });
  });

  it('is kept once, however often one says so', async () => {
    const id = await upload('one.pdf');
    expect((await keep(id)).status).toBe(200);
    expect(await listed()).toEqual(['one.pdf']);
  });

  it('is gone with its file, also one that never arrived', async () => {
    const id = await upload('one.pdf');
    const waiting = (await start()).body.id;
    api.files.waiting.set(keyOf(waiting), pdf);
    for (const one of [id, waiting]) expect((await api.call('DELETE', `${resumes}/${one}`)).status).toBe(200);
    expect([api.files.kept.size, api.files.waiting.size]).toEqual([0, 0]);
    expect((await api.call('DELETE', `${resumes}/${id}`)).status).toBe(404);
  });

  it('of a candidate who is erased while it is put in its place does not stay there', async () => {
    const { id } = (await start()).body;
    api.files.waiting.set(keyOf(id), pdf);
    const erase = api.stores.candidates.find;
    const found = await erase('cand-scheduled');
    if (!found) throw new Error('No candidate');
    const changed = { ...found.value, factsRevision: found.value.factsRevision + 1 };
    const set = api.files.kept.set.bind(api.files.kept);
    api.files.kept.set = (key, file) => {
      api.rows.candidates.set('cand-scheduled', { value: changed, version: found.version + 1 });
      return set(key, file);
    };
    expect((await keep(id)).body.code).toBe('busy');
    expect(api.files.kept.size).toBe(0);
  });

  it('of a record that was merged into another is the other’s', async () => {
    const record = '/v1/candidates/cand-duplicate';
    const { id } = (await api.call('POST', `${record}/resumes`, { fileName: 'dup.pdf', bytes: 2000 })).body;
    api.files.waiting.set(`cand-duplicate/${id}`, pdf);
    await api.call('POST', `${record}/resumes/${id}/uploaded`, {});
    const stays = '/v1/candidates/cand-interviewed';
    await api.call('POST', `${stays}/merge`, { from: 'cand-duplicate' });
    expect(await listed(`${stays}/resumes`)).toEqual(['dup.pdf', 'Ana Ruiz.pdf']);
    expect((await api.call('GET', `${stays}/resumes/${id}/link`)).body.url).toContain(`cand-duplicate/${id}`);
    expect((await api.call('DELETE', `${stays}/resumes/${id}`)).status).toBe(200);
    expect(await listed(`${stays}/resumes`)).toEqual(['Ana Ruiz.pdf']);
  });
});
