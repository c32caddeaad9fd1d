/** The plan on an ECharts page: the land as its map, all else as series on it, names kept from overlapping by its own layout. */
import type { Position } from 'geojson';
import { CustomChart, LinesChart, ScatterChart } from 'echarts/charts';
import type { CustomSeriesOption, LinesSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import type { GeoComponentOption } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { fitCamera, fromPlane, toPlane } from '../../../../src/layers/projection.ts';
import { choose, isLive, listZones } from '../page.ts';
import {
  BOUNDS,
  COLOURS,
  PADDING,
  groundStrokes,
  hueOf,
  isChosen,
  isLand,
  isNamed,
  isShown,
  namesOf,
  placeDisc,
  placeStroke,
  readPlan,
  zonesOf,
} from '../plan.ts';
import type { Name, Place, Stroke, View } from '../plan.ts';

type Series = LinesSeriesOption | ScatterSeriesOption | CustomSeriesOption;

echarts.use([GeoComponent, LinesChart, ScatterChart, CustomChart, LabelLayout, CanvasRenderer]);
const box = document.querySelector<HTMLElement>('#map');
if (!box) throw new Error('no #map');
const chart = echarts.init(box);
const SIZE = { width: box.clientWidth, height: box.clientHeight };
const START_ZOOM = fitCamera(BOUNDS, SIZE, PADDING).zoom;

const plan = await readPlan();
listZones(zonesOf(plan));
const land = plan.ground.filter(isLand);
const allNames = namesOf(plan);

/** Rings of areas, or the line itself. */
function pathsOf({ geometry }: Place): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'LineString' ? [geometry.coordinates] : [];
}
const lineOf = ({ color, width, dash }: Stroke) => ({ color, width, opacity: 1, join: 'round' as const, type: dash ? [...dash] : ('solid' as const) });
const lines = (features: readonly Place[], stroke: Stroke, z: number): LinesSeriesOption => ({
  type: 'lines',
  coordinateSystem: 'geo',
  polyline: true,
  silent: true,
  z,
  lineStyle: lineOf(stroke),
  data: features.flatMap(pathsOf).map((coords) => ({ coords: coords as number[][] })),
});

function groundSeries(): Series[] {
  const rest = [...plan.ground.filter((each) => !isLand(each)), ...plan.ways];
  const kinds = [...new Set(rest.map(({ properties }) => properties.kind))];
  return [
    lines(land, { color: COLOURS.depth, width: 14 }, -1),
    ...kinds.flatMap((kind) =>
      groundStrokes(kind).map((stroke) =>
        lines(
          rest.filter(({ properties }) => properties.kind === kind),
          stroke,
          1,
        ),
      ),
    ),
  ];
}

/** Series by name, so that a choice or a filter gives their data alone. */
function planSeries(view: View, zoom: number): Series[] {
  const shown = plan.places.filter((place) => isShown(place, view));
  const areas = shown.filter(({ geometry }) => geometry.type === 'Polygon');
  const points = shown.flatMap((place) => (place.geometry.type === 'Point' ? [{ place, at: place.geometry.coordinates }] : []));
  const names = allNames.filter(({ minZoom, canBeChosen, place }) => zoom >= minZoom && (!canBeChosen || isNamed(place, view)));
  return [
    {
      id: 'areas',
      type: 'custom',
      coordinateSystem: 'geo',
      z: 2,
      data: areas.map(({ properties }) => ({ name: properties.id, value: [0, 0] })),
      renderItem: ({ dataIndex }, api) => {
        const place = areas[dataIndex];
        const [ring = []] = place ? pathsOf(place) : [];
        const fill = { color: place ? hueOf(place) : '', opacity: place && isChosen(place, view) ? 0.3 : 0.14 };
        return { type: 'polygon', shape: { points: ring.map((at) => api.coord(at)) }, style: { fill: fill.color, opacity: fill.opacity } };
      },
    },
    {
      id: 'lines',
      type: 'lines',
      coordinateSystem: 'geo',
      polyline: true,
      z: 3,
      data: shown.flatMap((place) =>
        pathsOf(place).map((coords) => ({ name: place.properties.id, coords: coords as number[][], lineStyle: lineOf(placeStroke(place, view)) })),
      ),
    },
    {
      id: 'points',
      type: 'scatter',
      coordinateSystem: 'geo',
      z: 4,
      data: points.map(({ place, at }) => {
        const { radius, opacity, isSite } = placeDisc(place, view);
        const itemStyle = { color: hueOf(place), opacity, borderColor: COLOURS.halo, borderWidth: isSite ? 2 : 0 };
        return { name: place.properties.id, value: at, symbolSize: 2 * radius, itemStyle };
      }),
    },
    {
      id: 'names',
      type: 'scatter',
      coordinateSystem: 'geo',
      z: 5,
      symbolSize: 1,
      itemStyle: { color: 'transparent', opacity: 1 },
      labelLayout: { hideOverlap: true },
      data: names.toReversed().map((name) => ({ name: name.canBeChosen ? name.place.properties.id : '', value: [...name.at], label: labelOf(name, view) })),
    },
  ];
}

function labelOf(name: Name, view: View) {
  return {
    show: true,
    formatter: name.text,
    color: name.color,
    fontFamily: name.isBold ? 'Atlas Sans Bold' : 'Atlas Sans',
    fontSize: isChosen(name.place, view) ? 17 : name.size,
    textBorderColor: COLOURS.halo,
    textBorderWidth: 2.8,
    position: name.isBeside ? ('right' as const) : ('inside' as const),
    distance: name.isBeside ? 10 : 0,
  };
}

/** The square that the map's layout is given so that the first view holds the bounds within the padding. */
function layout(): Pick<GeoComponentOption, 'layoutCenter' | 'layoutSize' | 'boundingCoords'> {
  const [west, south, east, north] = BOUNDS;
  const [[left, top], [right, bottom]] = [toPlane(west, north), toPlane(east, south)];
  const scale = 2 ** (START_ZOOM - 10);
  const middle = [PADDING.left + SIZE.width - PADDING.right, PADDING.top + SIZE.height - PADDING.bottom].map((sum) => sum / 2) as [number, number];
  return {
    layoutCenter: middle,
    layoutSize: Math.max(right - left, bottom - top) * scale,
    boundingCoords: [
      [west, north],
      [east, south],
    ],
  };
}

echarts.registerMap('land', { type: 'FeatureCollection', features: land.map((each) => ({ ...each, properties: { name: String(each.id) } })) } as never);
let view: View = { chosen: null, part: null };
let zoom = START_ZOOM;
const finished = (): Promise<void> =>
  new Promise((done) => {
    const once = (): void => {
      chart.off('finished', once);
      done();
    };
    chart.on('finished', once);
  });
async function show(next: View): Promise<void> {
  view = next;
  const done = finished();
  chart.setOption({ series: planSeries(view, zoom) });
  await done;
}
const geo: GeoComponentOption = {
  map: 'land',
  roam: true,
  silent: true,
  ...layout(),
  itemStyle: { areaColor: COLOURS.land, borderColor: COLOURS.shore, borderWidth: 1, borderJoin: 'round' },
  projection: { project: ([lon = 0, lat = 0]) => toPlane(lon, lat), unproject: ([x = 0, y = 0]) => fromPlane(x, y) },
};
const first = finished();
chart.setOption({ animation: false, geo, series: [...groundSeries(), ...planSeries(view, zoom)] });
chart.on('click', ({ name }) => {
  if (name) choose(name);
});
chart.on('georoam', () => {
  const [{ zoom: factor = 1 } = {}] = (chart.getOption() as { geo: { zoom?: number }[] }).geo;
  const before = allNames.filter(({ minZoom }) => zoom >= minZoom).length;
  zoom = START_ZOOM + Math.log2(factor);
  if (allNames.filter(({ minZoom }) => zoom >= minZoom).length !== before) chart.setOption({ series: planSeries(view, zoom) });
});
await first;
isLive({ show });
