/** Vite plugin: puts the plan's settings into the bundle where `#setting` or `#silences` is imported, for pages and for their workers. */
import type { Plugin } from 'vite';
import { SETTING } from './setting.ts';
import { SILENCE_ROWS } from './silences.ts';

const MODULES: Readonly<Record<string, string>> = {
  '#setting': `export const SETTING = ${JSON.stringify(SETTING)};`,
  '#silences': `export const SILENCE_ROWS = ${JSON.stringify(SILENCE_ROWS)};`,
};
/** Marks a module that is no file. In a served address what follows a # would be lost. */
const MARK = '\0plan-';

export function planSetting(): Plugin {
  return {
    name: 'plan-setting',
    enforce: 'pre',
    resolveId: (id) => (id in MODULES ? MARK + id.slice(1) : null),
    load: (id) => (id.startsWith(MARK) ? (MODULES[`#${id.slice(MARK.length)}`] ?? null) : null),
  };
}
