/** The browser's own print command before a sheet can be there. */
import { expect, test, vi } from 'vitest';
import { onWait } from '../../src/data/waits.ts';
import { watchPrinting } from '../../src/printing.ts';
import { zh } from '../../src/i18n/zh.ts';
import type { View } from '../../src/ui/view.ts';

test('prints a word on where sheets are made, and puts it away', () => {
  const told = vi.fn<(wait: Promise<unknown>) => void>();
  onWait(told);
  watchPrinting(() => ({ messages: zh, dataBase: 'nowhere/' }) as View);
  const sheets = document.adoptedStyleSheets.length;
  dispatchEvent(new Event('beforeprint'));
  expect(document.querySelector('.print-note')?.textContent).toBe(zh.printNote);
  expect(told, 'what sheets are made with may be slow to come').toHaveBeenCalledOnce();
  dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.print-note')).toBeNull();
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
});
