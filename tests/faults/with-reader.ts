/** A reader at an open page, who does something and has lost nothing at the end; and the ways by name. */
import type { Atlas } from '../journeys/atlas-driver.ts';
import type { FaultCase, Group, Stage } from './fault-case.ts';
import { FILTERED, keptBut } from './kept-work.ts';
import { OPENERS } from './openers.ts';
import type { Opener } from './openers.ts';
import { watchOutput } from './outcome.ts';
import { keepsWork, must, newReader, quiet, shownText } from './reader.ts';
import type { ReaderOptions } from './reader.ts';

export const openerOf = (name: string): Opener => {
  const opener = OPENERS.find((each) => each.name === name);
  must(opener !== undefined, `no way is called ${name}`);
  return opener;
};
export const addressOf = (opener: Opener | null): string => `${opener?.query ?? ''}#${[FILTERED, opener?.hash ?? ''].filter(Boolean).join('&')}`;

/** Opens the page for a reader with work of their own, does something, and asks at the end that nothing is lost and nothing was logged. */
export async function withReader(
  { room, browser }: Stage,
  opener: Opener | null,
  options: ReaderOptions,
  act: (atlas: Atlas) => Promise<void>,
  allowed: RegExp | null = null,
): Promise<void> {
  const atlas = await newReader(browser, room, options);
  await watchOutput(atlas);
  try {
    // A page whose letters are held back is never loaded to its end.
    await atlas.page.goto(`${room.url}${addressOf(opener)}`, { waitUntil: 'domcontentloaded' });
    await atlas.page.locator('#map.live').waitFor();
    await act(atlas);
    await keepsWork(atlas, options.kept ?? keptBut(options.adds), !opener?.isShow);
    quiet(atlas, allowed);
  } catch (error) {
    throw new Error(`${(error as Error).message} [${await shownText(atlas.page)}]`, { cause: error });
  } finally {
    await atlas.close();
  }
}

export const caseOf =
  (group: Group, graphics: FaultCase['graphics'] = 'none') =>
  (name: string, run: FaultCase['run']): FaultCase => ({ group, name, graphics, run });
