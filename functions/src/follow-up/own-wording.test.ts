import { nextEdition } from '@afterword/core/template/mail-template';
import type { TemplateText } from '@afterword/core/template/template-text';
import { builtInText } from '@afterword/mail/wording/built-in-texts';
import { expect, it } from 'vitest';
import { noReplyDomain } from '../runtime/names.ts';
import { composeStepMail } from './compose-step-mail.ts';
import { aWorld, runUntil, stepOf, type World } from './testing/a-world.ts';

const key = { kind: 'confirmation', division: 'office', language: 'en' } as const;

/** The world with mails really rendered. */
async function aRenderingWorld(): Promise<World> {
  const world = await aWorld();
  const compose = composeStepMail({
    portalUrl: 'https://portal.test',
    apiUrl: 'https://api.test',
    senderAddress: world.senderAddress,
    linkSecret: async () => 'secret',
    replyDomain: noReplyDomain,
  });
  return Object.assign(world, { compose });
}

async function word(world: World, change: Partial<TemplateText> | null): Promise<void> {
  const current = await world.stores.templates.find(key);
  const text = change && { ...builtInText(key), ...change };
  const value = nextEdition(key, current?.value, text, 'user-2', world.now);
  await world.stores.commits.commit([{ kind: 'template', value, expected: current?.version ?? null }]);
}

async function theConfirmation(world: World) {
  await runUntil(world, '2027-03-01T17:00:00Z');
  const step = await stepOf(world, 'confirmation');
  if (step?.state !== 'sent') throw new Error(`It is ${step?.state}`);
  const submission = await world.submission();
  const message = await world.stores.messages.find(submission.id, step.attemptId);
  const source = new TextDecoder().decode(world.sent[0]?.raw).replaceAll('\r\n ', ' ');
  return { subject: /^Subject: (.*)\r$/m.exec(source)?.[1], template: message?.value.template };
}

it('goes out as the agency words it at the moment of sending, and says which edition', async () => {
  const world = await aRenderingWorld();
  await word(world, { subject: 'First words for {{client}}' });
  await word(world, { subject: 'Other words for {{client}}' });
  expect(await theConfirmation(world)).toEqual({
    subject: 'Other words for Harbor Freight Lines',
    template: { name: 'confirmation', version: 2, edition: 2 },
  });
});

it('goes out as it is built in once the agency went back', async () => {
  const world = await aRenderingWorld();
  await word(world, { subject: 'First words' });
  await word(world, null);
  const { subject, template } = await theConfirmation(world);
  expect(subject).toMatch(/^Your interview at Harbor Freight Lines: /);
  expect(template).toEqual({ name: 'confirmation', version: 2 });
});

it('goes out as it is built in rather than not at all, where the agency’s words break a rule with this candidate', async () => {
  const world = await aRenderingWorld();
  const errors: string[] = [];
  Object.assign(world, { log: { info: () => {}, error: (message: string) => errors.push(message) } });
  // Nobody can save this: it stands for a rule that only shows with some submission.
  await word(world, { subject: 'Hello {{ and undefined' });
  const { subject, template } = await theConfirmation(world);
  expect(subject).toMatch(/^Your interview at Harbor Freight Lines: /);
  expect(template).toEqual({ name: 'confirmation', version: 2 });
  expect(errors).toEqual(['mail cannot be composed']);
});

it('waits where the wording cannot be read', async () => {
  const world = await aRenderingWorld();
  const unreadable = {
    ...world.stores.templates,
    find: () => Promise.reject(new Error('The table is out of reach')),
  };
  Object.assign(world, { stores: { ...world.stores, templates: unreadable } });
  await expect(runUntil(world, '2027-03-01T17:00:00Z')).rejects.toThrow('out of reach');
  expect(world.sent).toEqual([]);
  expect((await stepOf(world, 'confirmation'))?.state).toBe('planned');
});
