import { beforeEach, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, linkTo } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf, isUntouched } from '../testing/an-api.ts';

// RFC 8058: the mail program posts, from another site, without cookie, Origin or session.

let api: AnApi;
let office: BusyOffice;
let token: string;

beforeEach(async () => {
  api = anApi();
  office = await aBusyOffice(api);
  token = linkTo(office.submissions.interviewed, office.interviewOf(office.submissions.interviewed));
});

const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=bound';
const inParts =
  '--bound\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--bound--\r\n';

const post = (body: string, contentType: string, as = token) =>
  api.call('POST', `/v1/unsubscribe/${as}`, body, { as: null, key: null, contentType });
const stopped = () => api.rows.candidates.get('cand-interviewed')?.value.stopped;

describe('one click', () => {
  it.each([
    ['List-Unsubscribe=One-Click', form],
    ['List-Unsubscribe=One-Click', `${form}; charset=utf-8`],
    [inParts, multipart],
    [inParts, 'Multipart/Form-Data; boundary="bound"'],
  ])('stops coaching, and coaching alone: %j as %s', async (body, contentType) => {
    expect((await post(body, contentType)).status).toBe(200);
    expect(stopped()).toBe('coaching');
  });

  it('twice is once', async () => {
    await post('List-Unsubscribe=One-Click', form);
    const before = copyOf(api.rows);
    expect((await post('List-Unsubscribe=One-Click', form)).status).toBe(200);
    expect(isUntouched(api.rows, before)).toBe(true);
  });

  it('never weakens a stop of everything', async () => {
    const page = `/v1/candidate-links/${token}`;
    await api.call('POST', page, { action: 'stop', scope: 'all' }, { as: null, key: null });
    await post('List-Unsubscribe=One-Click', form);
    expect(stopped()).toBe('all');
  });

  it.each([
    ['', form],
    ['List-Unsubscribe=Two-Clicks', form],
    ['List-Unsubscribe=One-Click', multipart],
    [inParts, 'multipart/form-data'],
    [inParts.replace('One-Click', 'No'), multipart],
  ])('is nothing but exactly that: %j as %s is refused and changes nothing', async (body, contentType) => {
    const before = copyOf(api.rows);
    expect((await post(body, contentType)).status).toBe(422);
    expect(isUntouched(api.rows, before)).toBe(true);
  });

  it('opened with GET shows a button and changes nothing', async () => {
    const before = copyOf(api.rows);
    const shown = await api.call('GET', `/v1/unsubscribe/${token}`, undefined, { as: null });
    expect(shown.text).toContain('<form method="post">');
    expect(isUntouched(api.rows, before)).toBe(true);
  });

  it('works from a mail of long ago, and from one whose links were revoked', async () => {
    await api.call('POST', `/v1/submissions/${office.submissions.interviewed}/links/revoke`, {});
    api.now += 400 * 86_400;
    expect((await post('List-Unsubscribe=One-Click', form)).status).toBe(200);
    expect(stopped()).toBe('coaching');
  });

  it('asks in the candidate’s language, and names nobody', async () => {
    const found = api.rows.candidates.get('cand-interviewed');
    if (!found) throw new Error('There is no candidate');
    const value = { ...found.value, language: 'es' as const };
    await api.stores.commits.commit([{ kind: 'candidate', value, expected: found.version }]);
    const { text } = await api.call('GET', `/v1/unsubscribe/${token}`, undefined, { as: null });
    expect(text).toContain('<html lang="es">');
    expect(text).toContain('No recibir más correos');
    expect(text).not.toMatch(/Ana|Harbor/);
  });

  it('writes nothing about somebody who was erased', async () => {
    await api.call('DELETE', '/v1/candidates/cand-interviewed', undefined, { as: 'ada@agency.test' });
    const before = copyOf(api.rows);
    expect((await post('List-Unsubscribe=One-Click', form)).status).toBe(200);
    expect(isUntouched(api.rows, before)).toBe(true);
  });
});
