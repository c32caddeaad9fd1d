/**
 * Points of the reader's own layers as one WebGL layer of the live map: a buffer of positions a layer, which is sent once, and
 * one of classes, a byte a point. No source of the library's: it would cut every point into tiles with all its properties.
 */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { classColours } from '../layers/own-colours.ts';
import { HIDDEN } from '../layers/own-picture.ts';
import type { LayerPicture } from '../layers/own-picture.ts';
import { planeScale, toPlane } from '../layers/projection.ts';
import type { Theme } from '../layers/theme.ts';

/** Classes beyond these share the last one's colour. */
const MOST_CLASSES = 64;
/** Smaller points have no ring: it would be most of them. */
const LEAST_RINGED_PX = 5;
const RING_PX = 1;
const MARK_PX = { around: 6, width: 2.5 };

const VERTEX = `#version 300 es
in vec2 position;
in float group;
uniform vec2 centre;
uniform vec2 scale;
uniform float size;
uniform vec3 palette[${MOST_CLASSES}];
flat out vec3 colour;
void main() {
  bool isHidden = group == ${HIDDEN}.0;
  gl_Position = isHidden ? vec4(2.0, 2.0, 2.0, 1.0) : vec4((position - centre) * scale, 0.0, 1.0);
  gl_PointSize = size;
  colour = palette[min(int(group), ${MOST_CLASSES - 1})];
}`;
// From the middle outwards: nothing (of a mark), the colour, the ring, nothing. Each edge is a pixel soft.
const FRAGMENT = `#version 300 es
precision mediump float;
flat in vec3 colour;
uniform vec3 ring;
uniform float radius;
uniform float inner;
uniform float hollow;
uniform float opacity;
out vec4 fragment;
void main() {
  float away = length(gl_PointCoord - 0.5) * 2.0 * (radius + 0.5);
  float alpha = clamp(radius + 0.5 - away, 0.0, 1.0) * clamp(away - hollow + 0.5, 0.0, 1.0) * opacity;
  vec3 own = mix(colour, ring, clamp(away - inner + 0.5, 0.0, 1.0));
  fragment = vec4(own * alpha, alpha);
}`;

type Gl = WebGL2RenderingContext;
type Uniforms = Record<'centre' | 'scale' | 'size' | 'palette' | 'ring' | 'radius' | 'inner' | 'hollow' | 'opacity', WebGLUniformLocation | null>;
/** What stands on the graphics side of one layer. */
type Buffers = {
  picture: LayerPicture;
  shapesVersion: number;
  classesVersion: number;
  records: Uint32Array | null;
  count: number;
  array: WebGLVertexArrayObject | null;
  positions: WebGLBuffer | null;
  classes: WebGLBuffer | null;
};

/** `#rrggbb` as three shares. */
const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

function program(gl: Gl): WebGLProgram {
  const made = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('no shader');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }
  gl.bindAttribLocation(made, 0, 'position');
  gl.bindAttribLocation(made, 1, 'group');
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made) ?? '');
  return made;
}

export type OwnPoints = CustomLayerInterface & Readonly<{ show: (pictures: readonly LayerPicture[], theme: Theme) => void }>;

export function createOwnPoints(id: string): OwnPoints {
  let map: MapLibreMap | null = null;
  let gl: Gl | null = null;
  let made: WebGLProgram | null = null;
  let at: Uniforms | null = null;
  let theme: Theme | null = null;
  let order: readonly string[] = [];
  const held = new Map<string, Buffers>();

  function free({ array, positions, classes }: Buffers): void {
    gl?.deleteVertexArray(array);
    gl?.deleteBuffer(positions);
    gl?.deleteBuffer(classes);
  }

  function putClasses(own: Buffers): void {
    if (!gl) return;
    const { classes } = own.picture;
    own.classesVersion = own.picture.classesVersion;
    gl.bindBuffer(gl.ARRAY_BUFFER, own.classes);
    gl.bufferData(gl.ARRAY_BUFFER, own.records ? Uint8Array.from(own.records, (record) => classes[record] ?? HIDDEN) : classes, gl.STATIC_DRAW);
  }

  /** Fetches positions where they are new, and sends what changed. */
  async function load(own: Buffers): Promise<void> {
    const { shapesVersion } = own.picture;
    if (own.shapesVersion === shapesVersion) {
      if (own.classesVersion !== own.picture.classesVersion) putClasses(own);
      return;
    }
    own.shapesVersion = shapesVersion;
    const points = await own.picture.points();
    if (!gl || !points || own.shapesVersion !== shapesVersion || held.get(own.picture.id) !== own) return;
    own.records = points.records;
    own.count = points.positions.length / 2;
    own.array ??= gl.createVertexArray();
    own.positions ??= gl.createBuffer();
    own.classes ??= gl.createBuffer();
    gl.bindVertexArray(own.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, own.positions);
    gl.bufferData(gl.ARRAY_BUFFER, points.positions, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    putClasses(own);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribPointer(1, 1, gl.UNSIGNED_BYTE, false, 0, 0);
    gl.bindVertexArray(null);
    map?.triggerRepaint();
  }

  function drawMark(position: readonly [number, number], radiusPx: number, ratio: number): void {
    if (!gl || !at || !theme) return;
    const radius = (radiusPx + MARK_PX.around) * ratio;
    gl.bindVertexArray(null);
    gl.disableVertexAttribArray(0);
    gl.disableVertexAttribArray(1);
    gl.vertexAttrib2f(0, ...toPlane(...position));
    gl.vertexAttrib1f(1, 0);
    gl.uniform1f(at.size, 2 * radius + 1);
    gl.uniform1f(at.radius, radius);
    gl.uniform1f(at.inner, radius - RING_PX * ratio);
    gl.uniform1f(at.hollow, radius - MARK_PX.width * ratio);
    gl.uniform1f(at.opacity, 1);
    gl.uniform3fv(at.palette, rgb(theme.accent));
    gl.drawArrays(gl.POINTS, 0, 1);
  }

  return {
    id,
    type: 'custom',
    onAdd(onto, context) {
      [map, gl] = [onto, context];
      made = program(context);
      const find = (name: keyof Uniforms): WebGLUniformLocation | null => (made ? context.getUniformLocation(made, name) : null);
      at = {
        centre: find('centre'),
        scale: find('scale'),
        size: find('size'),
        palette: find('palette'),
        ring: find('ring'),
        radius: find('radius'),
        inner: find('inner'),
        hollow: find('hollow'),
        opacity: find('opacity'),
      };
    },
    onRemove() {
      held.forEach(free);
      held.clear();
      gl?.deleteProgram(made);
      gl = null;
    },
    show(pictures, next) {
      theme = next;
      order = pictures.map((picture) => picture.id);
      for (const [each, own] of held) {
        if (order.includes(each)) continue;
        free(own);
        held.delete(each);
      }
      for (const picture of pictures) {
        if (!picture.hasPoints && !picture.marked) continue;
        const own = held.get(picture.id) ?? {
          picture,
          shapesVersion: -1,
          classesVersion: -1,
          records: null,
          count: 0,
          array: null,
          positions: null,
          classes: null,
        };
        own.picture = picture;
        held.set(picture.id, own);
        if (picture.hasPoints) void load(own);
      }
      map?.triggerRepaint();
    },
    render() {
      if (!map || !gl || !at || !theme) return;
      const shown = order.flatMap((each) => held.get(each) ?? []).filter(({ picture }) => picture.isShown);
      if (shown.length === 0) return;
      const { lng, lat } = map.getCenter();
      const ratio = map.getPixelRatio();
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      const scale = planeScale(map.getZoom());
      gl.useProgram(made);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      gl.disable(gl.CULL_FACE);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.uniform2f(at.centre, ...toPlane(lng, lat));
      gl.uniform2f(at.scale, (2 * scale) / width, (-2 * scale) / height);
      gl.uniform3fv(at.ring, rgb(theme.halo));
      for (const { picture, count, array } of shown) {
        const { style } = picture;
        const radius = (style.sizePx / 2) * ratio;
        if (count > 0) {
          const hasRing = style.sizePx >= LEAST_RINGED_PX;
          const whole = radius + (hasRing ? RING_PX * ratio : 0);
          gl.bindVertexArray(array);
          gl.uniform1f(at.size, 2 * whole + 1);
          gl.uniform1f(at.radius, whole);
          gl.uniform1f(at.inner, hasRing ? radius : whole + 2);
          gl.uniform1f(at.hollow, -1);
          gl.uniform1f(at.opacity, style.opacity);
          gl.uniform3fv(at.palette, classColours(theme, style).slice(0, MOST_CLASSES).flatMap(rgb));
          gl.drawArrays(gl.POINTS, 0, count);
          picture.drawn?.();
        }
        if (picture.marked) drawMark(picture.marked, style.sizePx / 2, ratio);
      }
      gl.bindVertexArray(null);
    },
  };
}
