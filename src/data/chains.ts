/** The industrial chains that the plan states: read when they are first asked for, and kept. */
import type { Chain } from '../../geo/schema.ts';
import { fetchJson, isRows } from './fetch-json.ts';
import type { Loaded } from './fetch-json.ts';

const FILE = 'chains.json';
const kept = new Map<string, Promise<Loaded<Chain[]>>>();

const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

function isChain(row: object): row is Chain {
  const { industry, sentence, links, zones, unstated } = row as Partial<Record<keyof Chain, unknown>>;
  const isLinks = Array.isArray(links) && (links.length === 0 || isRows(links, 'id')) && links.every((link: { places?: unknown }) => isIds(link.places));
  return typeof industry === 'string' && typeof sentence === 'string' && isLinks && isIds(zones) && isIds(unstated);
}

const isChains = (value: unknown): value is Chain[] => isRows(value, 'id') && value.every(isChain);

/** All chains of the data folder `base`; what failed is asked for anew the next time. */
export function loadChains(base: string): Promise<Loaded<Chain[]>> {
  const known = kept.get(base);
  if (known) return known;
  const asked = fetchJson(`${base}${FILE}`, isChains).then((loaded) => {
    if (!loaded.ok) kept.delete(base);
    return loaded;
  });
  kept.set(base, asked);
  return asked;
}
