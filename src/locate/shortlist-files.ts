/** The shortlist's files: workbook, GeoJSON, paper. Fetched when one is asked for; each throws where something it needs cannot be read. */
import type { Source } from '../../geo/schema.ts';
import { fetchJson, isRows } from '../data/fetch-json.ts';
import { printSheets } from '../present/print-sheets.ts';
import { shareableAddress } from '../ui/shareable-address.ts';
import { dayInWords } from '../present/sheet-making.ts';
import { loadMaterial } from '../present/sheet-material.ts';
import { INITIAL_STATE } from '../state/app-state.ts';
import type { AppState } from '../state/app-state.ts';
import { createHash } from '../state/url.ts';
import { painted } from '../ui/painted.ts';
import { saveFile } from '../ui/save-file.ts';
import type { View } from '../ui/view.ts';
import { readExtras } from './card-extras.ts';
import type { ListedSite } from './card-extras.ts';
import { fileName, listedZones } from './shortlist-content.ts';
import type { ShortlistContent } from './shortlist-content.ts';
import { shortlistGeoJson } from './shortlist-geojson.ts';
import { shortlistXlsx } from './shortlist-xlsx.ts';
import { zonePages } from './zone-sheets.ts';

/** What a link to the list holds: the zones with their notes, the conditions; own sites are no part of any state. */
export const listState = ({ language, filters, seek, shortlist, weights }: AppState, dataVersion: string): AppState => ({
  ...INITIAL_STATE,
  language,
  filters,
  seek,
  shortlist,
  weights,
  locate: 'list',
  madeWith: dataVersion,
});

async function contentOf(view: View, sites: readonly ListedSite[]): Promise<ShortlistContent> {
  const [listed] = await Promise.all([
    fetchJson(`${view.dataBase}sources.json`, (value): value is Source[] => isRows(value, 'publisher')),
    readExtras(view.dataBase),
  ]);
  if (!listed.ok) throw new Error(`${listed.failure.path}: ${listed.failure.reason}`);
  const address = shareableAddress(location);
  return {
    view,
    zones: listedZones(view),
    sites,
    listed: listed.value,
    madeOn: dayInWords(view.messages.languageTag),
    link: address === null ? null : `${address}${createHash(listState(view.state, view.dataVersion), INITIAL_STATE)}`,
  };
}

/** The name of the file that was saved. */
export async function saveXlsx(view: View, sites: readonly ListedSite[]): Promise<string> {
  const name = fileName(view, 'xlsx');
  saveFile(await shortlistXlsx(await contentOf(view, sites)), name);
  return name;
}

export async function saveGeoJson(view: View, sites: readonly ListedSite[]): Promise<string> {
  const name = fileName(view, 'geojson');
  saveFile(new Blob([shortlistGeoJson(await contentOf(view, sites))], { type: 'application/geo+json' }), name);
  return name;
}

/** `set` is told how many pages are set, `printing` that the print window opens: it holds the page until it is closed. */
export async function printShortlist(view: View, sites: readonly ListedSite[], set: (pages: number) => void, printing: () => void): Promise<void> {
  const [content, { map }] = await Promise.all([contentOf(view, sites), loadMaterial(view.dataBase)]);
  const pages: string[] = [];
  for (const page of zonePages(content, map)) {
    pages.push(page);
    set(pages.length);
    // The page says how far it is in between.
    await painted();
  }
  printing();
  await painted();
  printSheets(pages, 'A4', 'upright');
}
