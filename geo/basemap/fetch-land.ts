/** Gets the outer rings of all the world's land that meet a box, from the npm package `@geo-maps/earth-lands-10m`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetsBox, type Box, type Ring } from './window.ts';

const PACKAGE = '@geo-maps/earth-lands-10m@0.6.0';
const ARCHIVE = 'geo-maps-earth-lands-10m-0.6.0.tgz';
const SHA_512 = 'e1f4b3fbeb3dee04e90b223c684c156ffceccb3174e3e4c8aa9af907920ad6fae19cf8a378b74e8a0f21f3484b97f6cf4d051ba4d0674d99d26e23488655ba63';

type WorldLand = { geometries: { type: 'MultiPolygon'; coordinates: Ring[][] }[] };

/**
 * Open outer rings (the closing point taken off), counter-clockwise or not as the package has them.
 * Inner rings are left behind: in this window they are 628 reservoirs and salt pans, most of them thinned to triangles.
 * Fetches 33 MB and reads 135 MB once (10 s, 0.8 GB of memory): the reason why the package is no dependency.
 * Throws when the archive is not the one this recipe was written for.
 */
export function fetchLandRings(box: Box): Ring[] {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-land-'));
  try {
    execFileSync('npm', ['pack', PACKAGE, '--pack-destination', folder], { stdio: 'ignore' });
    const archive = join(folder, ARCHIVE);
    const sum = createHash('sha512').update(readFileSync(archive)).digest('hex');
    if (sum !== SHA_512) throw new Error(`${PACKAGE}: unexpected archive, sha512 ${sum}`);
    execFileSync('tar', ['-xzf', archive, '-C', folder, 'package/map.geo.json']);
    const world = JSON.parse(readFileSync(join(folder, 'package', 'map.geo.json'), 'utf8')) as WorldLand;
    return world.geometries
      .flatMap((geometry) => geometry.coordinates)
      .flatMap((polygon) => polygon.slice(0, 1))
      .filter((ring) => meetsBox(ring, box))
      .map((ring) => ring.slice(0, -1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
