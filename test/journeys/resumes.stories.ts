import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alive, findings, overflow } from './looks.ts';
import type { Portal } from './portal.ts';

let portal: Portal;
let page: Page;

const card = () => page.getByRole('region', { name: 'Résumés' });
const file = (name: string, text = '%PDF-1.7 a résumé') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** Files of a candidate of the demo agency, by way of object storage. Takes the third managerial one. */
export function resumeStories(opened: () => Portal): void {
  describe('résumés', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.recruiter();
      await page.goto(`${portal.url}/candidates/cand-managerial-3`);
      await card().getByText('None yet.').waitFor();
      await alive(page, card());
    });
    afterAll(() => page.context().close());

    it('refuse what nobody should open, and say what is taken', async () => {
      await card().locator('input[type="file"]').setInputFiles(file('cv.html', '<script>'));
      await card().getByText('Upload a PDF, Word, OpenDocument, RTF or text file.').waitFor();
    });

    it('go straight to storage, come back as they were, and are removed when asked twice', async () => {
      await card().locator('input[type="file"]').setInputFiles(file('Currículum «2027».pdf'));
      const open = card().getByRole('button', { name: 'Currículum «2027».pdf', exact: true });
      await open.waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), open.click()]);
      expect(download.suggestedFilename()).toBe('Currículum «2027».pdf');
      expect(await readFile(await download.path(), 'utf8')).toBe('%PDF-1.7 a résumé');
      await page.setViewportSize({ width: 360, height: 740 });
      expect([await overflow(page), await findings(page)]).toEqual([0, []]);
      await card().getByRole('button', { name: 'Remove Currículum «2027».pdf' }).click();
      await card().getByRole('button', { name: 'Remove it' }).click();
      await card().getByText('None yet.').waitFor();
    });
  });
}
