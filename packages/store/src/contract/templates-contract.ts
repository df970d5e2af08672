import type { Notice } from '@afterword/core/notice/notice';
import { type MailTemplate, nextEdition } from '@afterword/core/template/mail-template';
import type { TemplateKey } from '@afterword/core/template/template-text';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const key: TemplateKey = { kind: 'thank-you', division: 'office', language: 'es' };
const text = (subject: string) => ({
  subject,
  preview: 'Dos minutos',
  body: '{{greeting}}\n\n{{draft}}',
  draft: { subject: 'Gracias', body: '{{thanks}}' },
});

export function describeTemplates(makeStores: MakeStores): void {
  describe('templates', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });
    const put = async (subject: string | null, on: TemplateKey = key): Promise<MailTemplate> => {
      const current = await stores.templates.find(on);
      const said = subject === null ? null : text(subject);
      const value = nextEdition(on, current?.value, said, 'user-1', 100);
      await save(stores, { kind: 'template', value, expected: current?.version ?? null });
      return value;
    };

    it('are read back as they were written, each for its kind, division and language', async () => {
      const written = await put('one');
      expect(await stores.templates.find(key)).toEqual({ value: written, version: 1 });
      expect(await stores.templates.find({ ...key, language: 'en' })).toBeUndefined();
      expect(await stores.templates.find({ ...key, division: 'technical' })).toBeUndefined();
      expect(await stores.templates.find({ ...key, kind: 'move-on' })).toBeUndefined();
    });

    it('keep every edition, also the way back to the built-in wording', async () => {
      const editions = [await put('one'), await put('two'), await put(null), await put('four')];
      for (const edition of editions) {
        expect(await stores.templates.edition(key, edition.edition)).toEqual(edition);
      }
      expect(await stores.templates.edition(key, 5)).toBeUndefined();
      expect(await stores.templates.find(key)).toEqual({ value: editions[3], version: 4 });
      const pages = await everyPage(3, (page) => stores.templates.editions(key, page));
      expect(pages.flat()).toEqual(editions.toReversed());
    });

    it('are conditional on the edition that was read', async () => {
      const first = await put('one');
      const rival = { kind: 'template', value: first, expected: null } as const;
      expect(await stores.commits.commit([rival])).toEqual({ ok: false, stale: 'template' });
    });

    it('are listed all together, each once', async () => {
      await put('one');
      await put('two');
      const other = await put('three', { ...key, kind: 'reminder', language: 'en' });
      const all = await stores.templates.all();
      expect(all.map(({ value, version }) => [value.kind, value.edition, version])).toEqual([
        ['reminder', 1, 1],
        ['thank-you', 2, 2],
      ]);
      expect(all[0]?.value).toEqual(other);
    });
  });

  describe('notices', () => {
    it('are begun once', async () => {
      const stores = await makeStores();
      const value: Notice = {
        id: 'bounced-01J',
        kind: 'bounced',
        userId: 'user-1',
        submissionId: 'sub-1',
        at: 100,
      };
      await save(stores, { kind: 'notice', value, expected: null });
      expect(await stores.notices.find(value.id)).toEqual({ value, version: 1 });
      const again = await stores.commits.commit([{ kind: 'notice', value, expected: null }]);
      expect(again).toEqual({ ok: false, stale: 'notice' });
    });
  });
}
