/** What a position of the data may be: longitude before latitude, in the part of the world that the settings name. */
import * as v from 'valibot';
import { SETTING } from './setting.ts';

const [WEST, SOUTH, EAST, NORTH] = SETTING.boxes.any;
export const longitude = v.pipe(v.number(), v.minValue(WEST, 'longitude comes first'), v.maxValue(EAST, 'longitude comes first'));
export const latitude = v.pipe(v.number(), v.minValue(SOUTH, 'latitude comes second'), v.maxValue(NORTH, 'latitude comes second'));
