import type { MailTemplate } from '@afterword/core/template/mail-template';
import type { Page, PageKey, Templates, Versioned } from '../ports.ts';
import { versionOf } from './codecs/item-codec.ts';
import { editionCodec, templateCodec } from './codecs/template.ts';
import { keys, ranges } from './keys.ts';
import { queryPage } from './query-page.ts';
import { readItem, readVersioned, type Table } from './table.ts';

export const dynamoTemplates = (table: Table): Templates => ({
  find: (key) => readVersioned(table, keys.template(key), templateCodec),
  edition: async (key, edition) => {
    const item = await readItem(table, keys.edition(key, edition));
    return item && editionCodec.decode(item);
  },
  editions: (key, page) =>
    queryPage(table, { ...ranges.editions(key), newestFirst: true }, page, editionCodec.decode),
  all: async () => {
    const found: Versioned<MailTemplate>[] = [];
    let after: PageKey | undefined;
    do {
      const page: Page<Versioned<MailTemplate>> = await queryPage(
        table,
        ranges.templates(),
        { limit: 100, ...(after ? { after } : {}) },
        (item) => ({ value: templateCodec.decode(item), version: versionOf(item) }),
      );
      found.push(...page.items);
      after = page.next;
    } while (after);
    return found;
  },
});
