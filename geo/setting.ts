/**
 * What a plan's site is called, where its map is and how its plan is parted: `geo/setting.yaml`. The site imports it as
 * `#setting`, which is this file in Node and its content alone in a bundle (see setting-plugin.ts).
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { GEO } from './folders.ts';
import { readYaml } from './read-yaml.ts';

const chinese = v.pipe(v.string(), v.regex(/\p{Script=Han}/u, 'Chinese text is missing'));
const english = v.pipe(v.string(), v.minLength(1, 'English text is missing'), v.regex(/^[^\p{Script=Han}]*$/u, 'English text holds Chinese characters'));
const day = v.pipe(v.string(), v.isoDate('a day is written "2026-01-31"'));
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180, 'longitude comes first'));
const lat = v.pipe(v.number(), v.minValue(-85), v.maxValue(85, 'latitude comes second'));
const box = v.pipe(
  v.strictTuple([lon, lat, lon, lat]),
  v.check(([west, south, east, north]) => west < east && south < north, 'a box is west, south, east, north'),
);
const level = v.strictObject({ zh: chinese, en: english, short_zh: chinese, short_en: english });
const year = v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2100));
const MOST_COLOURS = 7;

const mapReviewSchema = v.strictObject({
  number: v.pipe(v.string(), v.minLength(4, 'a review number is missing')),
  reviewer_zh: chinese,
  reviewer_en: english,
  maker_zh: chinese,
  maker_en: english,
  source_zh: chinese,
  source_en: english,
  date: day,
});
export type MapReview = v.InferOutput<typeof mapReviewSchema>;

export const settingSchema = v.strictObject({
  title_zh: chinese,
  title_en: english,
  icon_name_zh: v.pipe(chinese, v.maxLength(6, 'at most six characters stand under an icon')),
  description_zh: chinese,
  plan_zh: chinese,
  plan_en: english,
  area_zh: chinese,
  area_en: english,
  short_area_zh: chinese,
  short_area_en: english,
  levels: v.strictObject({ city: level, district: level, central: level }),
  parts: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z]+$/u, 'the id of a part has small Latin letters only')),
        articles: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    ),
    v.check((parts) => parts[0]?.id === 'goals' && parts.at(-1)?.id === 'safeguards', 'the first part is goals, the last safeguards'),
    v.check((parts) => parts.length > 2 && parts.length <= MOST_COLOURS + 2, `one to ${MOST_COLOURS} parts stand between goals and safeguards`),
    v.check((parts) => new Set(parts.map(({ id }) => id)).size === parts.length, 'two parts have one id'),
  ),
  years: v.pipe(
    v.strictObject({ first: year, last: year }),
    v.check(({ first, last }) => first <= last && last - first < 10, 'the years of the plan are one to ten, the first before the last'),
  ),
  flagships: v.pipe(v.array(v.string()), v.maxLength(5, 'at most five flagship zones')),
  named_by_plan: v.array(chinese),
  boxes: v.strictObject({ first: box, widest: box, places: box, about: box, any: box }),
  meridian: v.pipe(v.number(), v.multipleOf(3, 'the meridian of a three-degree zone divides by three'), v.minValue(75), v.maxValue(135)),
  samples: v.strictTuple([v.strictTuple([lon, lat]), v.strictTuple([lon, lat]), v.strictTuple([lon, lat])]),
  map_review: v.nullable(mapReviewSchema),
  land: v.optional(v.strictObject({ window: box, detail: box, quays: v.array(box) })),
});
type WholeSetting = v.InferOutput<typeof settingSchema>;
/** What the site knows of it; the recipe of the land is for the basemap alone. */
export type Setting = Omit<WholeSetting, 'land'>;

export const SETTING_FILE = join(GEO, 'setting.yaml');

/** Reads the settings; throws a `FaultError` that names each field of a wrong form. */
export const readSetting = (path = SETTING_FILE): WholeSetting => readYaml(path, settingSchema);

const { land, ...site } = readSetting();
export const SETTING: Setting = site;
/** Boxes of the land's recipe; null where the land is drawn by hand. */
export const LAND = land ?? null;
