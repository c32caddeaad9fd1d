/** The button that copies the link. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { zh } from '../../src/i18n/zh.ts';
import '../../src/ui/share-button.ts';
import { accessibilityFaults, stage } from './mini-atlas.ts';

test.each([
  [true, zh.menu.copied],
  [false, zh.menu.copyFailed],
])('says what came of it: copied %s', async (isCopied, said) => {
  await stage('share-button', {}, { copyLink: () => Promise.resolve(isCopied) });
  await page.getByRole('button', { name: zh.menu.copyLink }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(said);
  expect(await accessibilityFaults()).toEqual([]);
});
