/** Where the plan's district is: its middle, and the three-degree zone that its coordinates in metres are in. */
import { SETTING } from '#setting';

const [west, south, east, north] = SETTING.boxes.first;
const toTenth = (degrees: number): number => Math.round(degrees * 10) / 10;

/** Longitude and latitude to a tenth of a degree: a scale, or a datum's shift, is the same about it. */
export const DISTRICT_MIDDLE: readonly [lon: number, lat: number] = [toTenth((west + east) / 2), toTenth((south + north) / 2)];

/** The zone's central meridian and number, and EPSG's codes of CGCS2000 in it, without and with the number before the easting. */
export const MERIDIAN = SETTING.meridian;
export const ZONE_NUMBER = MERIDIAN / 3;
const FIRST_ZONE = 25;
export const ZONE_CODES: Readonly<Record<'gk120' | 'gk40', number>> = { gk120: 4534 + ZONE_NUMBER - FIRST_ZONE, gk40: 4513 + ZONE_NUMBER - FIRST_ZONE };
