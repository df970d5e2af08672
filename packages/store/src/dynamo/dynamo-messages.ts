import type { Messages } from '../ports.ts';
import { messageCodec } from './codecs/message.ts';
import { keys, ranges } from './keys.ts';
import { queryPage } from './query-page.ts';
import { readVersioned, type Table } from './table.ts';

export const dynamoMessages = (table: Table): Messages => ({
  find: (submissionId, id) => readVersioned(table, keys.message(submissionId, id), messageCodec),
  ofSubmission: (id, page) =>
    queryPage(table, { ...ranges.messages(id), newestFirst: true }, page, messageCodec.decode),
});
