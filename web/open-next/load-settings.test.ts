import { expect, it } from 'vitest';
import { portalSettings } from '../../infra/src/portal-settings.ts';
import { loadSettings } from './load-settings.ts';

const stored = portalSettings.map((name) => ({
  name: `/afterword/prod/portal/${name}`,
  value: `of ${name}`,
}));

it('sets everything the deployment tells, and nothing else', () => {
  const environment = {};
  loadSettings([...stored, { name: '/afterword/prod/portal/NODE_OPTIONS', value: '--inspect' }], environment);
  expect(environment).toEqual(Object.fromEntries(portalSettings.map((name) => [name, `of ${name}`])));
});

it.each(portalSettings)('refuses to start without %s, and sets nothing', (name) => {
  const environment = {};
  const others = stored.filter((setting) => !setting.name.endsWith(`/${name}`));
  expect(() => loadSettings(others, environment)).toThrow(`is not told ${name}:`);
  expect(() => loadSettings([...others, { name, value: '' }], environment)).toThrow(`is not told ${name}:`);
  expect(environment).toEqual({});
});
