import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alive, findings, overflow } from './looks.ts';
import { type Portal, signIn } from './portal.ts';

let portal: Portal;
let page: Page;

const notesOf = (at: Page): Locator => at.getByRole('region', { name: 'Notes' });

async function openNotes(at: Page): Promise<Locator> {
  await at.goto(`${portal.url}/submissions/demo-managerial-1`);
  await notesOf(at).waitFor();
  await alive(at, notesOf(at));
  return notesOf(at);
}

/** What colleagues tell each other in the demo agency. Takes the first managerial submission. */
export function noteStories(opened: () => Portal): void {
  describe('notes', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.recruiter();
    });
    afterAll(() => page.context().close());

    it('name a colleague by keyboard alone, who finds it on Today and is led to it', async () => {
      const notes = await openNotes(page);
      await notes.getByRole('textbox', { name: 'New note' }).fill('Could you call them, @mal');
      await page.keyboard.press('End');
      await notes.getByRole('option', { name: 'Malik Osei' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.keyboard.type('before Friday?');
      await page.keyboard.press('Control+Enter');
      await notes
        .getByRole('listitem')
        .getByText('Could you call them, @Malik Osei before Friday?')
        .waitFor();

      const malik = await portal.stranger();
      await malik.goto(portal.url);
      await signIn(malik, /Malik/);
      const row = malik.locator('[data-row]').filter({ hasText: 'A colleague named you in a note' });
      await row.getByRole('link', { name: 'Read it' }).click();
      await notesOf(malik).getByText('@Malik Osei').waitFor();
      await malik.goto(`${portal.url}/today`);
      await row.getByRole('button', { name: 'Done' }).click();
      await row.waitFor({ state: 'detached' });
      await malik.context().close();
    });

    it('are kept while they are typed, put into other words, and removed when asked twice', async () => {
      const notes = await openNotes(page);
      await notes.getByRole('textbox', { name: 'New note' }).fill('Half a thought');
      const again = await openNotes(page);
      const box = again.getByRole('textbox', { name: 'New note' });
      await expect.poll(() => box.inputValue()).toBe('Half a thought');
      await again.getByRole('button', { name: 'Add note' }).click();
      const note = again.getByRole('listitem').filter({ hasText: 'Half a thought' });
      await note.getByRole('button', { name: 'Change' }).click();
      await again.getByRole('textbox', { name: 'Change the note' }).fill('A whole thought');
      await again.getByRole('button', { name: 'Save' }).click();
      const changed = again.getByRole('listitem').filter({ hasText: 'A whole thought' });
      await changed.getByText('changed since').waitFor();
      await changed.getByRole('button', { name: 'Remove' }).click();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 360, height: 740 });
      expect([await overflow(page), await findings(page)]).toEqual([0, []]);
      await changed.getByRole('button', { name: 'Remove it' }).click();
      await changed.waitFor({ state: 'detached' });
    });

    it('are on paper with the rest of the page, and what one presses is not', async () => {
      const notes = await openNotes(page);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await notes.getByText('Could you call them').waitFor();
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Add note' }).isVisible()).toBe(false);
    });
  });
}
