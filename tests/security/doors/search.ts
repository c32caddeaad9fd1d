/** The search box: each payload typed; the page says that nothing is found, or what is, and takes the next phrase. */
import { zh } from '../../../src/i18n/zh.ts';
import { visit } from '../door.ts';
import type { Door } from '../door.ts';
import { PAYLOADS } from '../payloads.ts';

const BATCH = 40;
/** A phrase that takes longer holds the page up. */
const LONGEST_MS = 2000;

export const SEARCH: Door = {
  id: 'search',
  name: '搜索框 search box',
  async run(browser, site) {
    const { context, page, watched } = await visit(browser, site.url);
    const faults: string[] = [];
    const field = page.getByRole('combobox', { name: zh.search.label, exact: true });
    await field.fill('djk');
    const options = page.getByRole('listbox', { name: zh.search.label, exact: true }).getByRole('option');
    await options.first().waitFor();
    for (let from = 0; from < PAYLOADS.length; from += BATCH) {
      const slow = await field.evaluate(
        async (element, [payloads, longest]) => {
          const late: string[] = [];
          for (const payload of payloads) {
            const start = performance.now();
            (element as HTMLInputElement).value = payload;
            element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            await new Promise((drawn) => requestAnimationFrame(drawn));
            await new Promise((drawn) => requestAnimationFrame(drawn));
            if (performance.now() - start > longest) late.push(`${Math.round(performance.now() - start)} ms: ${payload.slice(0, 60)}`);
          }
          return late;
        },
        [PAYLOADS.slice(from, from + BATCH), LONGEST_MS] as const,
      );
      const found = [...slow, ...(await watched.look(page))];
      await field.fill('djk');
      const answers = await options
        .first()
        .waitFor({ timeout: 60_000 })
        .then(
          () => true,
          () => false,
        );
      if (!answers) found.push('the search does not answer');
      if (found.length > 0) faults.push(`${from}: ${[...new Set(found)].join('; ').slice(0, 400)}`);
    }
    await context.close();
    return { cases: PAYLOADS.length, faults };
  },
};
