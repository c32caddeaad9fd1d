/**
 * The floor: a page with no library that does the same work. It draws the plan's ground, outlines and names by Canvas 2D,
 * shows the points of a dropped CSV file by one WebGL buffer over it, and tells the row of a point that is clicked: so it
 * keeps the rows.
 */
import type { FeatureCollection, Position } from 'geojson';

const BOUNDS = { west: 119.5, south: 35.56, east: 120.33, north: 36.16 };
const POINT_PX = 3;
const COLUMNS = { lon: 2, lat: 3 };
const DATA = 'data/v1/';

const [ground, points] = document.querySelectorAll('canvas');
if (!ground || !points) throw new Error('floor.html lacks its canvases');
for (const canvas of [ground, points]) Object.assign(canvas, { width: canvas.clientWidth, height: canvas.clientHeight });
const gl = points.getContext('webgl2', { antialias: false }) as WebGL2RenderingContext;
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const [SOUTH, NORTH] = [mercator(BOUNDS.south), mercator(BOUNDS.north)];

/** A position as shares of the window, from 0 to 1, y to the north. */
const share = (lon: number, lat: number): [number, number] => [(lon - BOUNDS.west) / (BOUNDS.east - BOUNDS.west), (mercator(lat) - SOUTH) / (NORTH - SOUTH)];

const read = async (file: string): Promise<FeatureCollection> => (await fetch(DATA + file)).json() as Promise<FeatureCollection>;

/** The plan's ground, outlines and names. */
async function drawPlan(canvas: HTMLCanvasElement): Promise<void> {
  const [land, places, names] = await Promise.all(['basemap/ground.geojson', 'places.geojson', 'place-labels.geojson'].map(read));
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const pixel = ([lon = 0, lat = 0]: Position): [number, number] => {
    const [x, y] = share(lon, lat);
    return [x * canvas.width, (1 - y) * canvas.height];
  };
  context.fillStyle = '#dfeaee';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const outline = (collection: FeatureCollection | undefined, fill: string, stroke: string): void => {
    Object.assign(context, { fillStyle: fill, strokeStyle: stroke });
    for (const { geometry } of collection?.features ?? []) {
      if (geometry?.type !== 'Polygon') continue;
      const path = new Path2D();
      for (const ring of geometry.coordinates) {
        ring.forEach((position, at) => (at === 0 ? path.moveTo(...pixel(position)) : path.lineTo(...pixel(position))));
        path.closePath();
      }
      context.stroke(path);
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      context.fill(path);
    }
  };
  outline(land, '#f5f3ec', '#9fbac4');
  outline(places, 'rgb(155 105 42 / 0.14)', '#9b692a');
  Object.assign(context, { fillStyle: '#1d252b', font: '12px sans-serif' });
  for (const { geometry, properties } of names?.features ?? [])
    if (geometry.type === 'Point') context.fillText(String(properties?.['name_zh'] ?? ''), ...pixel(geometry.coordinates));
}

let rows: string[] = [];
let positions = new Float32Array();

/** Positions as shares of the window, from -1 to 1. */
function parse(text: string): void {
  rows = text.split('\n').slice(1);
  if (rows.at(-1) === '') rows.pop();
  positions = new Float32Array(2 * rows.length);
  rows.forEach((row, at) => {
    const cells = row.split(',');
    const [x, y] = share(Number(cells[COLUMNS.lon]), Number(cells[COLUMNS.lat]));
    positions[2 * at] = 2 * x - 1;
    positions[2 * at + 1] = 2 * y - 1;
  });
}

function shader(type: number, source: string): WebGLShader {
  const made = gl.createShader(type) as WebGLShader;
  gl.shaderSource(made, source);
  gl.compileShader(made);
  return made;
}

function draw(): void {
  const program = gl.createProgram();
  const vertex = `#version 300 es\nin vec2 position; void main() { gl_Position = vec4(position, 0.0, 1.0); gl_PointSize = ${POINT_PX}.0; }`;
  const fragment = `#version 300 es\nprecision mediump float; out vec4 colour; void main() { colour = vec4(0.53, 0.06, 1.0, 1.0); }`;
  gl.attachShader(program, shader(gl.VERTEX_SHADER, vertex));
  gl.attachShader(program, shader(gl.FRAGMENT_SHADER, fragment));
  gl.bindAttribLocation(program, 0, 'position');
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, positions, gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.drawArrays(gl.POINTS, 0, positions.length / 2);
}

addEventListener('click', ({ clientX, clientY }) => {
  const [x, y] = [(2 * clientX) / innerWidth - 1, 1 - (2 * clientY) / innerHeight];
  let [nearest, least] = [0, Infinity];
  for (let at = 0; at < rows.length; at += 1) {
    const away = ((positions[2 * at] ?? 0) - x) ** 2 + ((positions[2 * at + 1] ?? 0) - y) ** 2;
    if (away < least) [nearest, least] = [at, away];
  }
  document.title = rows[nearest] ?? '';
});
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void show(file);
});

async function show(file: File): Promise<void> {
  parse(await file.text());
  draw();
  document.documentElement.dataset['shown'] = 'true';
}

await drawPlan(ground);
document.querySelector('#map')?.classList.add('live');
