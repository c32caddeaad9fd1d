/** Positions and distances on the sphere of mean Earth radius, written anew so that tests do not lean on the code's own library. */
import type { Position } from 'geojson';

/** Mean Earth radius in kilometres (IUGG, 6371.0088 km). */
const RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

type Vector = readonly [number, number, number];

function vectorOf([lon = 0, lat = 0]: Position): Vector {
  return [Math.cos(radians(lat)) * Math.cos(radians(lon)), Math.cos(radians(lat)) * Math.sin(radians(lon)), Math.sin(radians(lat))];
}

/** Great-circle distance in kilometres from the angle between the two directions (atan2 of cross and dot product). */
export function sphereKm(a: Position, b: Position): number {
  const [u, v] = [vectorOf(a), vectorOf(b)];
  const cross = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  return RADIUS_KM * Math.atan2(cross, u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
}

/** The position at a distance and bearing (radians clockwise from north) from another. */
export function moved([lon = 0, lat = 0]: Position, km: number, bearing: number): [number, number] {
  const angle = km / RADIUS_KM;
  const phi = radians(lat);
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
  const east = Math.atan2(Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sine);
  return [lon + (east * 180) / Math.PI, (Math.asin(sine) * 180) / Math.PI];
}
