/** What the words say of the plan's district: its zone of coordinates in metres, samples of positions, and the map's edges. */
import { SETTING } from '#setting';

export const MERIDIAN = SETTING.meridian;
export const ZONE = MERIDIAN / 3;
/** Eastings of the zone's middle, without and with the zone's number. */
export const EASTINGS = ['500\u00A0000', `${ZONE}\u00A0500\u00A0000`] as const;

const [lon, lat] = SETTING.samples[0];
/** A longitude as one types it, in degrees and in degrees, minutes and seconds. */
const minutes = Math.round((lon % 1) * 60);
export const SAMPLE_DEGREES = lon.toFixed(2);
export const SAMPLE_SEXAGESIMAL = `${Math.floor(lon)}°${String(Math.min(59, minutes)).padStart(2, '0')}′00″`;
export const SAMPLE_POSITION = `${lon.toFixed(2)}, ${lat.toFixed(2)}`;
/** Samples as cells of a table: easting and northing in degrees. */
export const SAMPLE_CELLS = SETTING.samples.map((position) => position.map((degrees) => degrees.toFixed(3)));

const [west, south, east, north] = SETTING.boxes.widest;
export const MAP_EDGES = { lon: `${west}–${east}`, lat: `${south}–${north}` };

/** The plan's first day, and the last of a year in its midst. */
export const FIRST_DAY = `${SETTING.years.first}-01-01`;
export const SAMPLE_DAY = `${Math.min(SETTING.years.first + 1, SETTING.years.last)}-12-31`;
