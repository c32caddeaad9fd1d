/** A picture of the map as an SVG document of its own, without a page around it: for files. */
import type { Position } from 'geojson';
import { atlasLayers } from '../layers/index.ts';
import type { Picture } from '../layers/painter.ts';
import { toPlane } from '../layers/projection.ts';
import type { Size } from '../layers/projection.ts';
import type { Theme } from '../layers/theme.ts';
import type { Camera } from '../state/app-state.ts';
import type { SceneSources } from './scene.ts';
import { planeOrigin, planeTransforms, svgScene } from './svg-scene.ts';

export type MapPicture = Readonly<{
  picture: Picture;
  camera: Camera;
  /** CSS pixels. */
  size: Size;
  /** Lines of the ring and the area that filter, in degrees. */
  outlines: readonly (readonly Position[])[];
  /** `@font-face` rules that need nothing from outside: a picture cannot fetch. Empty where the picture becomes part of a page. */
  fontCss: string;
}>;

/** Ring and area as they stand on the page: dashes on a lighter ground. */
export function reachPath(outlines: MapPicture['outlines'], theme: Theme, { x, y, scale }: ReturnType<typeof planeOrigin>): string {
  if (outlines.length === 0) return '';
  const lines = outlines.map((outline) =>
    outline.map(([lon = 0, lat = 0]) =>
      toPlane(lon, lat)
        .map((value, axis) => ((axis === 0 ? x : y) + value * scale).toFixed(1))
        .join(' '),
    ),
  );
  const path = `<path d="${lines.map((points) => `M${points.join('L')}Z`).join('')}" fill="none"`;
  return `${path} stroke="${theme.panel}" stroke-width="5" opacity="0.6"/>${path} stroke="${theme.accent}" stroke-width="2" stroke-dasharray="2 5" stroke-linecap="round"/>`;
}

export function mapPicture(sources: SceneSources, asked: MapPicture): string {
  const { picture, camera, size, outlines, fontCss } = asked;
  const scene = svgScene(picture, atlasLayers(picture.theme), sources, camera.zoom);
  const origin = planeOrigin(camera, size);
  const { plane, marks } = planeTransforms(origin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="'Atlas Sans', sans-serif">`,
    `<defs>${fontCss === '' ? '' : `<style>${fontCss}</style>`}${scene.definitions}</defs>${scene.sea}`,
    `<g transform="${plane}">${scene.ground}${scene.places}</g>${reachPath(outlines, picture.theme, origin)}<g transform="${marks}">${scene.marks}</g>`,
    '</svg>',
  ].join('');
}
