/**
 * Gauss–Krueger worked out a second way, to hold the library against: the meridian's length by Simpson's rule, and the
 * classic series in powers of the distance from the meridian (Redfearn 1948; the same that Chinese survey textbooks
 * give), where the library uses Krüger's series in the third flattening. Within two degrees it is good to a tenth of a millimetre.
 */
const AXIS_M = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const E2 = FLATTENING * (2 - FLATTENING);

function meridianM(lat: number): number {
  const steps = 2000;
  const step = lat / steps;
  const curve = (at: number): number => (AXIS_M * (1 - E2)) / (1 - E2 * Math.sin(at) ** 2) ** 1.5;
  let sum = curve(0) + curve(lat);
  for (let at = 1; at < steps; at += 1) sum += curve(at * step) * (at % 2 === 1 ? 4 : 2);
  return (sum * step) / 3;
}

/** Easting from the meridian and northing, in metres. */
export function gaussKruegerM(lonDegrees: number, latDegrees: number, meridianDegrees: number): [number, number] {
  const lat = (latDegrees * Math.PI) / 180;
  const along = ((lonDegrees - meridianDegrees) * Math.PI) / 180;
  const [sin, cos] = [Math.sin(lat), Math.cos(lat)];
  const t2 = (sin / cos) ** 2;
  const eta2 = (E2 / (1 - E2)) * cos * cos;
  const normal = AXIS_M / Math.sqrt(1 - E2 * sin * sin);
  const l = along * cos;
  const east =
    normal *
    (l +
      (l ** 3 / 6) * (1 - t2 + eta2) +
      (l ** 5 / 120) * (5 - 18 * t2 + t2 ** 2 + 14 * eta2 - 58 * t2 * eta2) +
      (l ** 7 / 5040) * (61 - 479 * t2 + 179 * t2 ** 2 - t2 ** 3));
  const north =
    meridianM(lat) +
    normal *
      (sin / cos) *
      (l ** 2 / 2 +
        (l ** 4 / 24) * (5 - t2 + 9 * eta2 + 4 * eta2 ** 2) +
        (l ** 6 / 720) * (61 - 58 * t2 + t2 ** 2 + 270 * eta2 - 330 * t2 * eta2) +
        (l ** 8 / 40_320) * (1385 - 3111 * t2 + 543 * t2 ** 2 - t2 ** 3));
  return [east, north];
}
