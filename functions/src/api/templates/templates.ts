import type {
  TemplateEdition,
  TemplateSummary,
  TemplateView,
} from '@afterword/contracts/resources/templates';
import { stepKinds } from '@afterword/core/follow-up/step';
import { toIso } from '@afterword/core/kernel/time';
import { type MailTemplate, nextEdition, templateId } from '@afterword/core/template/mail-template';
import { languages, type TemplateKey } from '@afterword/core/template/template-text';
import type { User } from '@afterword/core/user/user';
import { builtInText } from '@afterword/mail/wording/built-in-texts';
import { mergeFields } from '@afterword/mail/wording/merge-fields';
import type { Change } from '@afterword/store/ports';
import type { Dependencies, ReadStores } from '../http/dependencies.ts';
import { insist, insistOnVersion, theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { fail } from '../http/problem-error.ts';
import { isoOrNull } from '../views/instants.ts';
import { insistOnRules } from './insist-on-rules.ts';
import { previewTemplate } from './preview-template.ts';

/** An ETag starts at 1; what was never changed has no edition yet. */
const versionOf = (template: MailTemplate | undefined): number => (template?.edition ?? 0) + 1;

function factsOf(
  key: TemplateKey,
  template: MailTemplate | undefined,
  names: ReadonlyMap<string, string>,
): TemplateSummary {
  return {
    kind: key.kind,
    division: key.division,
    language: key.language,
    edition: template?.edition ?? 0,
    isOwn: template?.text != null,
    changedAt: isoOrNull(template?.changedAt ?? null),
    changedBy: template ? (names.get(template.changedBy) ?? null) : null,
  };
}

function viewOf(
  key: TemplateKey,
  template: MailTemplate | undefined,
  names: ReadonlyMap<string, string>,
): TemplateView {
  const builtIn = builtInText(key);
  return {
    ...factsOf(key, template, names),
    text: template?.text ?? builtIn,
    builtIn,
    fields: mergeFields
      .filter(({ kinds }) => kinds.includes(key.kind))
      .map(({ name, type, in: where, required, meaning }) => ({
        name,
        type,
        in: where.filter((part) => builtIn.draft !== null || !part.startsWith('draft')),
        required,
        meaning,
      })),
    version: versionOf(template),
  };
}

/** Names of those who changed templates. */
async function namesOf(
  { users }: Pick<ReadStores, 'users'>,
  templates: readonly (MailTemplate | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(templates.flatMap((template) => (template ? [template.changedBy] : [])));
  const found = await Promise.all([...ids].map((id) => users.find(id)));
  return new Map(found.flatMap((user) => (user ? [[user.value.id, user.value.name] as const] : [])));
}

async function findTemplate(
  { stores }: Pick<Dependencies, 'stores'>,
  key: TemplateKey,
  user: User,
  action: 'template:read' | 'template:write',
): Promise<MailTemplate | undefined> {
  insist(user, action, { divisions: [key.division] });
  return (await stores.templates.find(key))?.value;
}

/** How the agency words its mails. What is saved here is what mails say from then on; sent ones stay as they were. */
export const templates: Pick<
  Handlers,
  | 'listTemplates'
  | 'getTemplate'
  | 'saveTemplate'
  | 'listTemplateEditions'
  | 'previewTemplate'
  | 'testTemplate'
> = {
  listTemplates: async ({ query: { division }, user }, { stores }) => {
    insist(user, 'template:read', { divisions: [division] });
    const own = new Map((await stores.templates.all()).map(({ value }) => [templateId(value), value]));
    const keys = stepKinds.flatMap((kind) => languages.map((language) => ({ kind, division, language })));
    const names = await namesOf(
      stores,
      keys.map((key) => own.get(templateId(key))),
    );
    return { body: { items: keys.map((key) => factsOf(key, own.get(templateId(key)), names)) } };
  },

  getTemplate: async ({ params: key, user }, { stores }) => {
    const template = await findTemplate({ stores }, key, user, 'template:read');
    const body = viewOf(key, template, await namesOf(stores, [template]));
    return { body, version: body.version };
  },

  saveTemplate: async ({ params: key, body: { text }, user, ifMatch, save }, { stores, clock }) => {
    const current = await findTemplate({ stores }, key, user, 'template:write');
    insistOnVersion(ifMatch, versionOf(current));
    if (text) await insistOnRules(key, text);
    const value = nextEdition(key, current, text, user.id, clock.now());
    const change: Change = { kind: 'template', value, expected: current?.edition ?? null };
    const body = viewOf(key, value, new Map([[user.id, user.name]]));
    const result = await save([change], { body, version: body.version });
    return result.ok
      ? { body, version: body.version }
      : fail('version/stale', 'Somebody changed this wording just now. Load it again.');
  },

  listTemplateEditions: async ({ params: key, query, user }, on) => {
    insist(user, 'template:read', { divisions: [key.division] });
    const shown: MailTemplate[] = [];
    const page = await readPage(
      query,
      `editions/${templateId(key)}`,
      user,
      on,
      (request) => on.stores.templates.editions(key, request),
      (template) => {
        shown.push(template);
        return template;
      },
    );
    const names = await namesOf(on.stores, shown);
    const items = page.items.map(
      ({ edition, text, changedAt, changedBy }): TemplateEdition => ({
        edition,
        text,
        changedAt: toIso(changedAt),
        changedBy: names.get(changedBy) ?? null,
      }),
    );
    return { body: { ...page, items } };
  },

  previewTemplate,

  /** The stream carries it to where mails are sent from: nothing but `follow-up` may send. */
  testTemplate: async ({ params: key, body: { text }, user, save }, { stores, clock, ids }) => {
    insist(user, 'template:write', { divisions: [key.division] });
    const { sending } = (await theAgency(stores)).value;
    if (sending.mode === 'off') {
      fail(
        'sending/switched-off',
        'Sending is switched off for the whole agency, so a test would not leave.',
      );
    }
    await insistOnRules(key, text);
    const answer = { body: { to: sending.mode === 'test' ? sending.address : user.email } };
    const value = {
      id: `test-${ids.next()}`,
      kind: 'template-test',
      userId: user.id,
      submissionId: null,
      at: clock.now(),
      test: { ...key, text },
    } as const;
    const result = await save([{ kind: 'notice', value, expected: null }], answer);
    return result.ok ? answer : fail('busy', 'Others were faster. Please try again.');
  },
};
