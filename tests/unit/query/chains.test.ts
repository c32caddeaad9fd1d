/** Chains against the served files, counted anew row by row without the site's code. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Chain } from '../../../geo/schema.ts';
import { chainsInZone, chainsOfIndustry, groupByStage, groupByZone, zoneAround } from '../../../src/query/chains.ts';
import { servedCatalogue } from '../data/served.ts';
import { RAW_PLACES } from './raw-plan.ts';

const chains = JSON.parse(readFileSync('public/data/v1/chains.json', 'utf8')) as Chain[];
const catalogue = servedCatalogue();
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const raw = (id: string): (typeof RAW_PLACES)[number] | undefined => RAW_PLACES.find((place) => place.id === id);

/** Whether a place stands in a zone, climbing from the place. */
function isIn(id: string, zone: string): boolean {
  const { within = null, carrier = null } = raw(id)?.properties ?? {};
  return id === zone || (within !== null && isIn(within, zone)) || (carrier !== null && isIn(carrier, zone));
}

describe('of an industry', () => {
  test.each(catalogue.industries.map(({ id }) => id))('%s: every place of it stands at a link, is a zone of a chain, or is left over', (industry) => {
    const { chains: own, rest } = chainsOfIndustry(catalogue, chains, industry);
    expect(ids(own.map(({ chain }) => chain)).toSorted()).toEqual(chains.flatMap((chain) => (chain.industry === industry ? chain.id : [])).toSorted());
    const placed = own.flatMap(({ links, zones }) => [...links.flatMap(({ places }) => ids(places)), ...ids(zones)]);
    const wanted = RAW_PLACES.filter(({ properties }) => properties.industry.includes(industry)).map(({ id }) => id);
    expect([...new Set(placed), ...ids(rest)].toSorted()).toEqual(wanted.toSorted());
  });

  test('links keep the plan’s order and their gaps; a chain without links comes after one with links', () => {
    const { chains: own } = chainsOfIndustry(catalogue, chains.toReversed(), 'ic');
    expect(own.map(({ chain }) => chain.sentence)).toEqual(['M07.2', 'M13.2']);
    expect(own[0]?.links.map(({ id, places }) => [id, ids(places)])).toEqual([
      ['design', []],
      ['manufacture', ['sien']],
      ['packaging', ['foxconn-fab']],
      ['materials', []],
      ['equipment', []],
    ]);
    expect(own[1]).toMatchObject({ links: [] });
    expect(ids(own[1]?.zones ?? [])).toEqual(['sgep']);
  });

  test('an industry of which the plan states no chain has places alone', () => {
    const { chains: own, rest } = chainsOfIndustry(catalogue, chains, 'cold-chain');
    expect(own).toEqual([]);
    expect(rest.length).toBeGreaterThan(0);
  });
});

describe('in a zone', () => {
  const zones = RAW_PLACES.filter(({ properties }) => properties.kind === 'zone' || properties.kind === 'town').map(({ id }) => id);

  test.each(zones)('%s: the same as climbing from each place', (zone) => {
    const wanted = chains.flatMap((chain) => {
      const standing = chain.links.flatMap(({ id, places }, index) => {
        const here = places.filter((place) => isIn(place, zone));
        return here.length > 0 ? [{ id, here, before: chain.links.slice(0, index).map((link) => link.id), after: ids(chain.links.slice(index + 1)) }] : [];
      });
      const unstated = chain.unstated.filter((place) => isIn(place, zone));
      const isItsZone = chain.zones.some((place) => isIn(place, zone));
      const gaps = chain.links.filter(({ places }) => places.length === 0).map(({ id }) => id);
      return standing.length + unstated.length > 0 || isItsZone ? [{ chain: chain.id, standing, unstated, isItsZone, gaps }] : [];
    });
    const found = chainsInZone(catalogue, chains, zone).map(({ chain, standing, unstated, isItsZone, gaps }) => ({
      chain: chain.id,
      standing: standing.map(({ link, here, upstream, downstream }) => ({ id: link.id, here: ids(here), before: ids(upstream), after: ids(downstream) })),
      unstated: ids(unstated),
      isItsZone,
      gaps: ids(gaps),
    }));
    expect(found).toEqual(wanted);
  });

  test('the Ecopark has two links of a chain of five, and is the zone of three chains', () => {
    const own = chainsInZone(catalogue, chains, 'sgep');
    expect(own[0]?.standing.map(({ link, upstream, downstream }) => [ids(upstream), link.id, ids(downstream)])).toEqual([
      [['design'], 'manufacture', ['packaging', 'materials', 'equipment']],
      [['design', 'manufacture'], 'packaging', ['materials', 'equipment']],
    ]);
    expect(ids(own[0]?.gaps ?? [])).toEqual(['design', 'materials', 'equipment']);
    expect(own.filter(({ isItsZone }) => isItsZone).map(({ chain }) => chain.id)).toEqual(['ic-sgep', 'display-sgep', 'digital-sgep']);
  });

  test('a zone without a part in any chain has none', () => {
    expect(chainsInZone(catalogue, chains, 'agri-zone')).toEqual([]);
  });
});

describe('groups', () => {
  const place = (id: string) => catalogue.place.get(id) ?? expect.fail(`no ${id}`);

  test('a place goes to its nearest zone, a zone to the one around it or itself, and only then to a town', () => {
    const around = (id: string): string | undefined => zoneAround(catalogue, place(id))?.id;
    expect(['sien', 'djk-chem', 'sino-japan', 'intl-coop', 'sgep', 'boe', 'wangtai', 'huaneng-wharf', 'wine'].map((id) => [id, around(id)])).toEqual([
      ['sien', 'sgep'],
      ['djk-chem', 'djk-zone'],
      ['sino-japan', 'intl-coop'],
      ['intl-coop', 'intl-coop'],
      ['sgep', 'sgep'],
      ['boe', 'wangtai'],
      ['wangtai', 'wangtai'],
      ['huaneng-wharf', 'djk-zone'],
      ['wine', undefined],
    ]);
  });

  test('no place is lost; a zone stands before what is in it, and what is in none comes last', () => {
    const groups = groupByZone(catalogue, catalogue.places);
    expect(ids(groups.flatMap(({ places }) => places)).toSorted()).toEqual(ids(RAW_PLACES).toSorted());
    expect(groups.at(-1)?.key).toBeNull();
    expect(groups.find(({ key }) => key?.id === 'sgep')?.places[0]?.id).toBe('sgep');
  });

  test('stages stand in their order, those without one last', () => {
    const groups = groupByStage(catalogue.places);
    expect(groups.map(({ key }) => key)).toEqual(['seeking', 'planned', 'starting', 'building', 'completing', 'operating', null]);
    for (const { key, places } of groups)
      expect(ids(places), String(key)).toEqual(RAW_PLACES.filter(({ properties }) => properties.stage === key).map(({ id }) => id));
  });
});
