/** What type of zone or town a place is, told by the word that its own name ends in. */
import type { Kind } from './schema.ts';
import type { ZoneType } from './vocabulary.ts';

/** No ending is the end of one with another type. */
const ENDINGS: Readonly<Record<ZoneType, readonly string[]>> = {
  economic: ['经济区', '经济技术开发区', '合作区'],
  park: ['产业园', '产业园区', '产业区', '工业园', '工业园区', '化工园区', '石化区', '生态园'],
  pilot: ['示范区', '试验区', '片区', '专区'],
  base: ['基地', '枢纽'],
  business: ['商务区', '总部经济集聚区'],
  science: ['科学城'],
  town: ['镇', '街道'],
};

/** Kinds of place that have a type. */
export const isTyped = (kind: Kind): boolean => kind === 'zone' || kind === 'town';

/** The type of a zone or town; null for all other places, and for a name that says none. */
export function zoneTypeOf({ kind, name_zh }: { kind: Kind; name_zh: string }): ZoneType | null {
  if (!isTyped(kind)) return null;
  const types = Object.keys(ENDINGS) as ZoneType[];
  return types.find((type) => ENDINGS[type].some((ending) => name_zh.endsWith(ending))) ?? null;
}
