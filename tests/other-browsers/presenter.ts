/** The meeting room: a tour shown key by key, a question answered, a second window, a story, slides, and a tour of one's own. */
import { unzipSync } from 'fflate';
import { presentWords } from '../../src/i18n/present-words.ts';
import { roomWords } from '../../src/i18n/room-words.ts';
import { placeOf } from '../journeys/published.ts';
import { button, goTo, heading, holds, isDrawn, nameOf, openAt, panel, same, stateOf } from './reader.ts';
import type { Case, Reader } from './reader.ts';
import { savedBy } from './saved-files.ts';

const TOUR = { zh: '五个重点片区', en: 'Five flagship zones' } as const;
const STEPS = 7;
const first = placeOf('guzhenkou-sci').properties;
const second = placeOf('djk-zone').properties;
const asked = placeOf('sgep').properties;

async function stands({ hand }: Reader, step: number, steps = STEPS): Promise<void> {
  await hand.until(
    `step ${step}`,
    () => hand.texts({ css: '.position', within: { css: 'tour-player' } }),
    ([text]) => text === `${step} / ${steps}`,
  );
}
const caption = ({ hand }: Reader): Promise<string> => hand.see({ css: 'h1', within: { css: 'tour-player' } });

/** Loads the page anew at a tour, which has no heading of the page. */
async function openTour(reader: Reader, tour: string): Promise<void> {
  await reader.hand.open('about:blank');
  await reader.hand.open(`${reader.site}${stateOf(reader, `tour=${tour}`)}`);
  await reader.hand.see({ css: '#map.live' });
}

async function show(reader: Reader, step: number): Promise<void> {
  await goTo(reader, `tour=flagship-zones/${step}`);
  await stands(reader, step);
}

export const presenter: readonly Case[] = [
  {
    name: 'starts a ready-made tour from the desk',
    run: async (reader) => {
      const { hand, language } = reader;
      await openAt(reader, 'desk=1');
      await hand.click(button(`${presentWords[language].desk.start}: ${TOUR[language]}`));
      await stands(reader, 1);
    },
  },
  {
    name: 'goes a step a key, stops at both ends, and shows each caption',
    run: async (reader) => {
      const { hand } = reader;
      await show(reader, 1);
      await hand.press('PageUp');
      await stands(reader, 1);
      for (const [at, key] of ['PageDown', 'ArrowRight', 'Space', 'ArrowDown'].entries()) {
        await hand.press(key);
        await stands(reader, at + 2);
      }
      await hand.press('End', 'PageDown');
      await stands(reader, STEPS);
      await hand.press('Home');
      await stands(reader, 1);
      await hand.press('3', 'Enter');
      await stands(reader, 3);
      same('the caption', await caption(reader), nameOf(reader, second));
    },
  },
  {
    name: 'goes black and comes back',
    run: async (reader) => {
      const { hand, language } = reader;
      await show(reader, 2);
      const black = button(presentWords[language].player.black);
      await hand.press('b');
      await hand.see(black);
      await hand.press('PageDown');
      await hand.gone(black);
      await stands(reader, 2);
    },
  },
  {
    name: 'answers a question by the search and returns to the very step',
    run: async (reader) => {
      const { hand, words } = reader;
      await show(reader, 3);
      await hand.press('/');
      await hand.holdsFocus({ css: 'input[role=combobox]', name: words.search.label });
      await hand.type('zdsty');
      await hand.see({ css: '[role=option]', holds: nameOf(reader, asked) });
      await hand.press('Enter');
      await hand.see(heading(nameOf(reader, asked), panel(words.detail.region)));
      await hand.press('r');
      await stands(reader, 3);
      same('the caption', await caption(reader), nameOf(reader, second));
    },
  },
  {
    name: 'has notes and the next step in a second window, which drives the tour',
    run: async (reader) => {
      const { hand, language } = reader;
      await openTour(reader, 'flagship-zones/2');
      await stands(reader, 2);
      const own = await hand.window();
      const before = await hand.windows();
      await hand.press('n');
      const [notes] = await hand.until(
        'a second window',
        async () => (await hand.windows()).filter((each) => !before.includes(each)),
        (others) => others.length === 1,
      );
      await hand.toWindow(notes ?? '');
      try {
        const card = { css: '.cards section', at: 0 };
        await hand.see(heading(nameOf(reader, first), card));
        await hand.see({ css: '*', holds: roomWords[language].presenter.elapsed });
        await hand.until(
          'a map on each card',
          () => hand.count({ css: 'svg:not(svg svg)', within: { css: '.cards section .picture' } }),
          (count) => count === 2,
        );
        await hand.press('PageDown');
        await hand.see(heading(nameOf(reader, second), card));
      } finally {
        await hand.toWindow(own);
      }
      await stands(reader, 3);
      await hand.press('Escape');
      await hand.until(
        'the second window gone',
        () => hand.windows(),
        (all) => all.length === before.length,
      );
    },
  },
  {
    name: 'tells the same tour as a story that scrolls',
    run: async (reader) => {
      const { hand } = reader;
      await openTour(reader, 'flagship-zones/1/story');
      const story = { css: 'tour-story' };
      await hand.see({ css: 'h1, h2', holds: TOUR[reader.language], within: story });
      const third = { css: 'h1, h2, h3', name: nameOf(reader, second), within: story };
      await hand.see(third);
      await hand.until(
        'the step of the card',
        async () => {
          // The cards are laid out anew while their letters come: a reader then scrolls once more.
          await hand.run((page, sought) => page.findAll(sought)[0]?.scrollIntoView({ block: 'center' }), third);
          return hand.hash();
        },
        (hash) => /tour=flagship-zones\/3\/story/u.test(hash),
      );
    },
  },
  {
    name: 'makes slides',
    run: async (reader) => {
      const { hand, language, downloads } = reader;
      await openAt(reader, 'desk=1');
      const slides = await savedBy(downloads, '.pptx', () => hand.click(button(`${presentWords[language].desk.saveSlides}: ${TOUR[language]}`)));
      const parts = Object.keys(unzipSync(slides.bytes));
      same('the number of slides', parts.filter((part) => /^ppt\/slides\/slide\d+\.xml$/u.test(part)).length, STEPS);
    },
  },
  {
    name: 'makes a tour of its own, which a reload keeps, and saves it',
    run: async (reader) => {
      const { hand, language, downloads } = reader;
      const { desk } = presentWords[language];
      await openAt(reader, 'desk=1&compare=djk-zone,sgep');
      await hand.click(button(`${desk.fromChosen} (2)`));
      await hand.see({ css: 'tour-editor' });
      const title = { css: 'input', name: desk.name };
      await hand.click(title);
      await hand.press('Control+a');
      await hand.type('Own tour');
      await hand.until(
        'that it is kept',
        () => hand.texts({ css: '*', holds: desk.kept }),
        (texts) => texts.length > 0,
      );
      await hand.wire.send('reload');
      await isDrawn(reader);
      await hand.click(button(`${desk.edit}: Own tour`));
      holds('the title', await hand.run((page, wanted) => (page.findAll(wanted)[0] as HTMLInputElement).value, title), 'Own tour');
      const saved = await savedBy(downloads, '.json', () => hand.click(button(desk.saveJson)));
      same('the format', (JSON.parse(saved.bytes.toString()) as { format: string }).format, 'plan-atlas-tour');
      await hand.press('F5');
      await stands(reader, 1, 4);
      await hand.press('Escape');
    },
  },
];
