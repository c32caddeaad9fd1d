/** Where the map goes when a file has been read: all its sites and all zones, in the part that the panels leave free. */
import type { OwnSite } from '../data/own-sites.ts';
import { MAX_BOUNDS } from '../layers/painter.ts';
import { fitCamera } from '../layers/projection.ts';
import { candidatesOf } from '../query/fit.ts';
import { extentOf } from '../query/extent.ts';
import type { Extent } from '../query/extent.ts';
import type { Camera } from '../state/app-state.ts';
import { spaceAround } from '../ui/free-part.ts';
import { PHONE_WIDTH, barHeight } from '../ui/panel-space.ts';
import type { View } from '../ui/view.ts';
import { windowSize } from '../ui/window-size.ts';

/** Room around what is shown, in CSS pixels: for a sign above the topmost, a name beside the rightmost, and the strip of views below. */
const AROUND = { top: 40, right: 40, bottom: 72, left: 40 };
const AROUND_PHONE = { top: 32, right: 24, bottom: 8, left: 16 };
/** About 5 km: a camera stands in the address, and must not tell where a site beyond the zones lies. */
const GRID_DEGREES = 0.05;

const onGrid = (degrees: number, round: (value: number) => number): number => round(degrees / GRID_DEGREES) * GRID_DEGREES;

/** Ground that holds the sites, no finer than the grid, and the zones; never beyond what the map can show. */
export function siteGround(sites: readonly Pick<OwnSite, 'lon' | 'lat'>[], zones: Extent | null): Extent {
  const [lons, lats] = [sites.map(({ lon }) => lon), sites.map(({ lat }) => lat)];
  const [west, south, east, north] = zones ?? [Infinity, Infinity, -Infinity, -Infinity];
  return [
    Math.max(MAX_BOUNDS[0], Math.min(west, onGrid(Math.min(...lons), Math.floor))),
    Math.max(MAX_BOUNDS[1], Math.min(south, onGrid(Math.min(...lats), Math.floor))),
    Math.min(MAX_BOUNDS[2], Math.max(east, onGrid(Math.max(...lons), Math.ceil))),
    Math.min(MAX_BOUNDS[3], Math.max(north, onGrid(Math.max(...lats), Math.ceil))),
  ];
}

export function siteCamera({ catalogue, state }: Pick<View, 'catalogue' | 'state'>, sites: readonly OwnSite[]): Camera {
  // All of them, whatever is looked for: a site among them then leaves no trace in the camera.
  const zones = candidatesOf(catalogue);
  const ground = siteGround(
    sites,
    extentOf(
      catalogue,
      zones.map(({ id }) => id),
    ),
  );
  const { width, height } = windowSize();
  const space = spaceAround(state);
  const margin = width < PHONE_WIDTH ? AROUND_PHONE : AROUND;
  const padding = {
    top: space.top + margin.top,
    right: space.right + margin.right,
    bottom: space.bottom + margin.bottom,
    left: space.left + margin.left,
  };
  return fitCamera(ground, { width, height: height - barHeight(state) }, padding);
}
