/** The planner's job: to find, read, cite, filter, compare, share, print, bring own files, draw and export. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { compareToggleWords } from '../../src/i18n/compare-toggle-words.ts';
import { compareWords } from '../../src/i18n/compare-words.ts';
import { drawWords } from '../../src/i18n/draw-words.ts';
import { exportWords } from '../../src/i18n/export-words.ts';
import { filesWords } from '../../src/i18n/files-words.ts';
import { sheetWords } from '../../src/i18n/sheet-words.ts';
import { agencyOf, measureOf, placeOf, places, placesOf, sentenceOf, targetOf } from '../journeys/published.ts';
import { button, dialog, goTo, heading, holds, link, nameOf, openAt, panel, same } from './reader.ts';
import type { Case, Reader } from './reader.ts';
import { savedBy } from './saved-files.ts';

const zone = placeOf('sgep').properties;
const second = placeOf('djk-zone').properties;
const agency = agencyOf('ndrc');
const target = targetOf('M13-T3');
const SITES = 'name,lon,lat\nalpha,120.05,35.95\nbeta,120.10,35.98\n';

const details = ({ words }: Reader) => panel(words.detail.region);
const charts = ({ words }: Reader) => panel(words.drawer.title);
const field = ({ words }: Reader) => ({ css: 'input[role=combobox]', name: words.search.label });
const options = ({ words }: Reader) => ({ css: '[role=option]', within: { css: '[role=listbox]', name: words.search.label } });

export async function openMenu({ hand, words }: Reader): Promise<void> {
  await hand.click(button(words.menu.label));
}

async function chooseZone(reader: Reader): Promise<void> {
  await goTo(reader, 'sel=place/sgep');
  await reader.hand.see(heading(nameOf(reader, zone), details(reader)));
}

const ownLayer = { css: 'layer-card' };

export const planner: readonly Case[] = [
  {
    name: 'opens on the whole district, drawn by the map that is expected',
    run: async (reader) => {
      const { hand, words, map } = reader;
      await openAt(reader);
      await hand.see({ css: map === 'live' ? '.maplibregl-canvas' : '.svg-map' });
      await goTo(reader, 'tab=places');
      await hand.click({ css: '[role=tab]', name: words.tabs.places });
      await hand.until(
        'all places listed',
        () => hand.count({ css: '.symbol-row .grow', unseen: true }),
        (count) => count === places.length,
      );
    },
  },
  {
    name: 'finds a zone by its initials',
    run: async (reader) => {
      const { hand } = reader;
      await goTo(reader);
      await hand.click(field(reader));
      await hand.type('zdsty');
      holds('the first result', await hand.see(options(reader)), nameOf(reader, zone));
      await hand.click({ ...options(reader), at: 0 });
      await hand.see(heading(nameOf(reader, zone), details(reader)));
    },
  },
  {
    name: 'reads its measures and the figures of its targets',
    run: async (reader) => {
      const { hand, language } = reader;
      await chooseZone(reader);
      for (const id of zone.measures) {
        const measure = measureOf(id);
        await hand.see({ css: 'a[href]', holds: language === 'zh' ? measure.title_zh : measure.title_en, within: details(reader) });
      }
      const figures = (await hand.texts({ css: '.figure', within: details(reader) })).join(' ');
      // In English the units are other ones, and with them the numbers.
      for (const id of zone.targets) holds('the figures', figures, language === 'zh' ? String(targetOf(id).value) : targetOf(id).sentence);
    },
  },
  {
    name: 'opens the sentence of a target and comes back',
    run: async (reader) => {
      const { hand, words, language } = reader;
      await chooseZone(reader);
      await hand.click({ ...link(`${words.detail.sentence} ${target.sentence}`, details(reader)), at: 0 });
      const sentence = sentenceOf(target.sentence);
      const current = { css: '[aria-current="true"]', within: { css: 'reading-view' } };
      holds('the sentence', await hand.see(current), language === 'zh' ? sentence.summary_zh : sentence.summary_en);
      await hand.click(button(words.reading.close));
      await hand.gone({ css: 'reading-view' });
      await hand.see(heading(nameOf(reader, zone), details(reader)));
    },
  },
  {
    name: 'reads the distances',
    run: async (reader) => {
      await goTo(reader, 'sel=place/djk-zone');
      const { hand, words } = reader;
      await hand.see(heading(words.detail.distances, details(reader)));
      const after = async (): Promise<string> => (await hand.texts(details(reader))).join(' ').split(words.detail.distances)[1] ?? '';
      await hand.until('distances in km', after, (text) => /\d\s?km/u.test(text));
    },
  },
  {
    name: 'filters by an agency, and takes it back',
    run: async (reader) => {
      const { hand, words } = reader;
      await goTo(reader, 'sel=agency/ndrc&tab=places');
      await hand.click(button(words.detail.filterBy, details(reader)));
      await hand.see(button(words.detail.unfilter, details(reader)));
      await hand.until(
        'the filter in the address',
        () => hand.hash(),
        (hash) => hash.includes('agency='),
      );
      // On a phone the details stand in place of the list, and the count is told.
      const [shown = ''] = words.legend.summary(placesOf(agency.id).length, 0, 0, 0, 0).split(' · ');
      await hand.until(
        'the count of places',
        () => hand.texts({ css: '[role=status]', unseen: true }),
        (texts) => texts.some((text) => text.includes(shown)),
      );
      await hand.press('Control+z');
      await hand.until(
        'no filter in the address',
        () => hand.hash(),
        (hash) => !hash.includes('agency='),
      );
    },
  },
  {
    name: 'compares two zones',
    run: async (reader) => {
      const { hand, language } = reader;
      await chooseZone(reader);
      await hand.click(button(compareToggleWords[language].add, details(reader)));
      await hand.click(link(compareToggleWords[language].open, details(reader)));
      await hand.click({ css: 'input[role=combobox]', name: compareWords[language].picker.label, within: charts(reader) });
      await hand.type('djk');
      await hand.click({ css: '[role=option]', holds: nameOf(reader, second), within: charts(reader), at: 0 });
      for (const each of [zone, second]) await hand.see({ css: 'th', holds: nameOf(reader, each), within: charts(reader) });
    },
  },
  {
    name: 'copies the link, pastes it, and it opens the same view',
    run: async (reader) => {
      const { hand, words, isPhone, site } = reader;
      await goTo(reader, 'sel=place/sgep&agency=ndrc');
      await hand.see(heading(nameOf(reader, zone), details(reader)));
      if (isPhone) {
        await openMenu(reader);
        await hand.click(button(words.menu.copyLink));
      } else await hand.click({ css: 'button', within: { css: 'share-button' } });
      await hand.see({ css: '*', name: words.menu.copied });
      await goTo(reader);
      await hand.click(field(reader));
      await hand.press('Control+a', 'Control+v');
      const pasted = await hand.until(
        'the pasted link',
        () => hand.run((page, wanted) => (page.findAll(wanted)[0] as HTMLInputElement).value, field(reader)),
        (text) => text.startsWith(site),
      );
      await hand.open('about:blank');
      // The link leaves the language to whoever opens it.
      await hand.open(`${pasted}&lang=${reader.language}`);
      await hand.see(heading(nameOf(reader, zone), details(reader)));
      await hand.until(
        'the filter of the link',
        () => hand.hash(),
        (hash) => hash.includes('agency=ndrc'),
      );
    },
  },
  {
    name: 'lays out a sheet and hands it to the printer',
    run: async (reader) => {
      const { hand, words, language } = reader;
      await openAt(reader, 'sel=place/djk-zone');
      await hand.run(() => void (window.print = () => void (document.documentElement.dataset['printed'] = 'yes')));
      await openMenu(reader);
      await hand.click(button(words.menu.outputs.sheet));
      // The dialog's own signs are drawn too: the sheet is the picture in it, and pushes the buttons down when it comes.
      await hand.see({ css: '.paper svg[role=img]', within: dialog });
      await hand.click(button(sheetWords[language].dialog.print, dialog));
      await hand.see({ css: 'html[data-printed]' });
      const sheet = await hand.until(
        'the sheet',
        () => hand.texts({ css: '.print-sheets', unseen: true }),
        (texts) => texts.length > 0,
      );
      holds('the sheet', sheet[0] ?? '', nameOf(reader, second).split(' ')[0] ?? '');
      await hand.run(() => void window.dispatchEvent(new Event('afterprint')));
      await hand.press('Escape');
      await hand.gone(dialog);
    },
  },
  {
    name: 'lets a file of places go over the page: a layer and its table',
    run: async (reader) => {
      const { hand, language } = reader;
      await openAt(reader, 'work=files');
      await hand.see({ css: 'files-panel, work-bench' });
      await hand.drop('own.csv', SITES);
      await hand.see(ownLayer);
      await hand.click(button(filesWords[language].layer.tableOf('own.csv')));
      await hand.see({ css: '[role=gridcell]', holds: 'beta' });
    },
  },
  {
    name: 'picks a file of places by the button',
    run: async (reader) => {
      const { hand, downloads } = reader;
      const path = join(downloads, '..', 'picked.csv');
      writeFileSync(path, SITES);
      await openAt(reader, 'work=files');
      const before = await hand.count(ownLayer);
      await hand.give({ css: 'input[type=file]', within: { css: 'work-bench' } }, path);
      await hand.until(
        'one layer more',
        () => hand.count(ownLayer),
        (count) => count === before + 1,
      );
    },
  },
  {
    name: 'draws an area by keyboard',
    run: async (reader) => {
      const { hand, language } = reader;
      const words = drawWords[language];
      await openAt(reader, 'work=draw');
      const tool = { css: '[data-mode="area"]', within: { css: 'draw-panel' } };
      await hand.aim(tool);
      await hand.run((page, wanted) => (page.findAll(wanted)[0] as HTMLElement).focus(), tool);
      await hand.press('Enter');
      const cross = { css: '[role=application]', name: words.cross, unseen: true };
      await hand.holdsFocus(cross);
      await hand.press('Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Enter', 'f');
      await hand.see({ css: 'drawing-row' });
    },
  },
  {
    name: 'exports a workbook and a table',
    run: async (reader) => {
      const { hand, words, language, downloads } = reader;
      const { dialog: said } = exportWords[language];
      await openAt(reader, 'agency=ndrc');
      await openMenu(reader);
      await hand.click(button(words.menu.outputs.data));
      const book = await savedBy(downloads, '.xlsx', () => hand.click(button(said.save, dialog)));
      const [sheet] = await readXlsxFile(book.bytes);
      same('rows of the first sheet', (sheet?.data.length ?? 0) - 1, placesOf(agency.id).length);
      await hand.click({ css: 'label', holds: said.formats.csv, within: dialog });
      const table = await savedBy(downloads, '.zip', () => hand.click(button(said.save, dialog)));
      same('the beginning of the archive', table.bytes.subarray(0, 2).toString(), 'PK');
      await hand.press('Escape');
      await hand.gone(dialog);
    },
  },
];
