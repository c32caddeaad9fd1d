/** The views that are gone through in each setting: each entrance, each view of the drawer, a tour, the dialogs. */
import type { Page } from 'playwright-core';
import { DRAWERS, WORKBENCH_TABS } from '../../src/state/app-state.ts';
import { WORDS } from './reader.ts';
import type { Language } from './reader.ts';

export type Shown = Readonly<{ name: string; hash: string; open?: (page: Page, language: Language) => Promise<void> }>;

const output =
  (kind: 'sheet' | 'data' | 'embed' | 'file') =>
  async (page: Page, language: Language): Promise<void> => {
    const { menu } = WORDS[language];
    await page.getByRole('button', { name: menu.label, exact: true }).click();
    await page.getByRole('button', { name: menu.outputs[kind] }).click();
    await page.getByRole('dialog').waitFor();
  };

export const PANELS: readonly Shown[] = [
  { name: 'first view', hash: '' },
  { name: 'places', hash: 'tab=places' },
  { name: 'place', hash: 'sel=place/sgep' },
  { name: 'target', hash: 'sel=target/M13-T3' },
  { name: 'agency', hash: 'sel=agency/ndrc' },
  { name: 'reading', hash: 'read=1&s=M13.3' },
  { name: 'filters', hash: 'agency=ndrc&kind=zone,project' },
  { name: 'search for zones', hash: 'locate=find&industry=ic&near=port15' },
  { name: 'shortlist', hash: 'locate=list&star=sgep,djk-zone' },
  { name: 'own sites', hash: 'locate=sites' },
  ...WORKBENCH_TABS.map((tab) => ({ name: `workbench, ${tab}`, hash: `work=${tab}` })),
  { name: 'desk', hash: 'desk=1' },
];
export const CHARTS: readonly Shown[] = DRAWERS.map((drawer) => ({
  name: `chart of ${drawer}`,
  hash: `view=${drawer}${drawer === 'compare' ? '&compare=djk-zone,sgep' : ''}`,
}));
export const TOURS: readonly Shown[] = [
  { name: 'step of a tour', hash: 'tour=flagship-zones/4' },
  { name: 'story', hash: 'tour=flagship-zones/2/story' },
];
const DIALOGS: readonly Shown[] = (['sheet', 'data', 'embed', 'file'] as const).map((kind) => ({
  name: `dialog of ${kind}`,
  hash: '',
  open: output(kind),
}));
export const ALL: readonly Shown[] = [...PANELS, ...CHARTS, ...TOURS, ...DIALOGS];
