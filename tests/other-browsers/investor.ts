/** The investor's job in short: conditions as one would say them, a card, a shortlist, own sites, and a workbook to take along. */
import readXlsxFile from 'read-excel-file/node';
import { cardWords } from '../../src/i18n/card-words.ts';
import { locateWords } from '../../src/i18n/locate-words.ts';
import { siteWords } from '../../src/i18n/site-words.ts';
import { button, goTo, heading, openAt, panel, same } from './reader.ts';
import type { Case, Reader } from './reader.ts';
import { savedBy } from './saved-files.ts';

/** Integrated circuits by their initials, and two distances. */
const PHRASE = { zh: 'jcdl 港口15 火车站10', en: 'integrated circuits port15 station10' } as const;
const ZONES_AND_TOWNS = 32;
const SITE = '港南一号';
const SITES = `名称,百度经度,百度纬度\n${SITE},120.2105,35.9902\n中德北,120.1401,36.1003\n`;

const entrance = ({ words }: Reader) => panel(words.views.locate);
const named = (reader: Reader) => ({ css: '.fits a.name', within: entrance(reader) });

export const investor: readonly Case[] = [
  {
    name: 'says what is looked for, and each zone is judged',
    run: async (reader) => {
      const { hand, language } = reader;
      await openAt(reader, 'locate=find');
      await hand.click({ css: 'input[role=combobox]', name: locateWords[language].industry.label, within: entrance(reader) });
      await hand.type(PHRASE[language]);
      await hand.see({ css: '[role=option]', within: entrance(reader) });
      await hand.press('Enter');
      await hand.see(named(reader));
      const counts = (await hand.texts({ css: '.counts b', within: entrance(reader) })).map(Number);
      same(
        'the sum of the verdicts',
        counts.reduce((sum, each) => sum + each, 0),
        ZONES_AND_TOWNS,
      );
    },
  },
  {
    name: 'stars three and reads what the plan leaves unsaid of the first',
    run: async (reader) => {
      const { hand, language } = reader;
      await hand.click(button(locateWords[language].starFirst(3), entrance(reader)));
      await hand.until(
        'three in the address',
        () => hand.hash(),
        (hash) => /short=[^&,]+,[^&,]+,[^&,]+/u.test(hash),
      );
      await hand.click({ ...named(reader), at: 0 });
      await hand.see({ ...heading(cardWords[language].sections.silences), unseen: true });
    },
  },
  {
    name: 'brings own sites, whose datum is told, and none of them gets into the address',
    run: async (reader) => {
      const { hand, language } = reader;
      await goTo(reader, 'locate=sites');
      await hand.see({ css: 'own-sites' });
      await hand.drop('own.csv', SITES);
      await hand.see({ css: '*', holds: siteWords[language].file.guessed('BD-09'), within: { css: 'own-sites' } });
      await hand.see(heading(SITE, { css: 'own-sites' }));
      same('the site in the address', (await hand.hash()).includes(SITE), false);
    },
  },
  {
    name: 'takes the shortlist along as a workbook',
    run: async (reader) => {
      const { hand, language, downloads } = reader;
      await goTo(reader, 'locate=list&short=sgep,djk-zone');
      const book = await savedBy(downloads, '.xlsx', () => hand.click(button(cardWords[language].list.xlsx, { css: 'shortlist-panel' })));
      const cells = (await readXlsxFile(book.bytes)).flatMap(({ data }) => data.flat().map(String));
      same('the zone in the workbook', cells.includes('中德生态园'), true);
    },
  },
];
