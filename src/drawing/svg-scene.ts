/** One picture of the map as the parts of an SVG: what the map on the screen and the pictures in files both consist of. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Picture } from '../layers/painter.ts';
import { planeScale, toPlane } from '../layers/projection.ts';
import { featureState } from '../query/emphasis.ts';
import type { Camera } from '../state/app-state.ts';
import { paintScene } from './scene.ts';
import type { Scene, SceneSources } from './scene.ts';
import { svgDefinitions, svgDisc, svgDot, svgGlyph, svgLabel, svgShape } from './svg-marks.ts';

/** SVG text from bottom to top. `ground` and `places` are in the plane, `marks` in screen pixels from the plane's origin. */
export type SvgScene = Readonly<{ definitions: string; sea: string; ground: string; places: string; marks: string }>;

const same = (color: string): string => color;
const withId = (id: string | null, svg: string): string => (id ? `<g data-id="${id}">${svg}</g>` : svg);
export const isArea = (layer: string): boolean => layer.startsWith('area') || layer.startsWith('plan-line');

/** Screen position of the plane's origin for a view of that size. */
export function planeOrigin(camera: Camera, size: Readonly<{ width: number; height: number }>): { x: number; y: number; scale: number } {
  const scale = planeScale(camera.zoom);
  const [x, y] = toPlane(camera.lon, camera.lat);
  return { x: size.width / 2 - x * scale, y: size.height / 2 - y * scale, scale };
}

/** Where the parts in the plane and those in screen pixels stand. */
export const planeTransforms = ({ x, y, scale }: ReturnType<typeof planeOrigin>): { plane: string; marks: string } => ({
  plane: `translate(${x} ${y}) scale(${scale})`,
  marks: `translate(${x} ${y})`,
});

/** What a picture holds at a zoom, before it is SVG. */
export function pictureScene({ language, emphasis }: Picture, layers: readonly LayerSpecification[], sources: SceneSources, zoom: number): Scene {
  return paintScene({
    layers,
    sources,
    zoom,
    globalState: { language, hidden: [...emphasis.off], badges: emphasis.badges },
    stateOf: (id) => featureState(emphasis, id),
  });
}

/** Draws the picture at a zoom; the layers are those of the picture's theme. */
export function svgScene(picture: Picture, layers: readonly LayerSpecification[], sources: SceneSources, zoom: number): SvgScene {
  const scale = planeScale(zoom);
  const { theme } = picture;
  const scene = pictureScene(picture, layers, sources, zoom);
  const place = (x: number, y: number): { x: string; y: string } => ({ x: (x * scale).toFixed(1), y: (y * scale).toFixed(1) });
  const ground = scene.shapes.filter((shape) => !isArea(shape.layer)).map((shape) => svgShape(shape, same));
  const places = [
    ...scene.discs.map((disc, index) => withId(disc.id, svgDisc(disc, same, `soft-${index}`))),
    ...scene.shapes.filter((shape) => isArea(shape.layer)).map((shape) => withId(shape.id, svgShape(shape, same))),
  ];
  const marks = [
    ...scene.dots.map((dot) => withId(dot.id, svgDot(dot, same, place))),
    ...scene.glyphs.map((glyph) => withId(glyph.id, svgGlyph(glyph, theme, same, place))),
    ...scene.labels.map((label) => withId(label.layer.endsWith('names') ? null : label.id, svgLabel(label, theme, same, place))),
  ];
  return {
    definitions: svgDefinitions(theme, same, 1 / scale),
    sea: `<rect width="100%" height="100%" fill="${scene.background}"/>`,
    ground: ground.join(''),
    places: places.join(''),
    marks: marks.join(''),
  };
}
