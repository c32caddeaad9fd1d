/**
 * The floor: a page with no library that shows the points of a dropped CSV file, written to be fast and small. It reads the
 * bytes once, cell by cell, keeps positions alone, and draws them by one call.
 */
const BOUNDS = { west: 119.5, south: 35.56, east: 120.33, north: 36.16 };
const POINT_PX = 3;
const COLUMNS = { lon: 2, lat: 3 };
const [COMMA, LINE_FEED, POINT, MINUS, ZERO] = [44, 10, 46, 45, 48];

const canvas = document.querySelector('canvas') as HTMLCanvasElement;
canvas.width = canvas.clientWidth;
canvas.height = canvas.clientHeight;
const gl = canvas.getContext('webgl2', { antialias: false }) as WebGL2RenderingContext;
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/** Positions as shares of the window, from -1 to 1. */
function parse(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  let room = new Float32Array(1 << 16);
  let length = 0;
  const { west, east } = BOUNDS;
  const [south, north] = [mercator(BOUNDS.south), mercator(BOUNDS.north)];
  let at = bytes.indexOf(LINE_FEED) + 1;
  while (at < bytes.length) {
    const position = [NaN, NaN];
    let column = 0;
    while (at < bytes.length && bytes[at] !== LINE_FEED) {
      if (column === COLUMNS.lon || column === COLUMNS.lat) {
        let [value, scale, sign] = [0, 0, 1];
        for (; at < bytes.length && bytes[at] !== COMMA && bytes[at] !== LINE_FEED; at += 1) {
          const sign10 = bytes[at] as number;
          if (sign10 === MINUS) sign = -1;
          else if (sign10 === POINT) scale = 1;
          else {
            value = value * 10 + sign10 - ZERO;
            scale *= 10;
          }
        }
        position[column - COLUMNS.lon] = (sign * value) / (scale || 1);
      } else while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== LINE_FEED) at += 1;
      if (bytes[at] === COMMA) at += 1;
      column += 1;
    }
    at += 1;
    if (length + 2 > room.length) {
      const wider = new Float32Array(2 * room.length);
      wider.set(room);
      room = wider;
    }
    room[length++] = ((position[0] as number) - west) / ((east - west) / 2) - 1;
    room[length++] = (mercator(position[1] as number) - south) / ((north - south) / 2) - 1;
  }
  return room.subarray(0, length);
}

function shader(type: number, source: string): WebGLShader {
  const made = gl.createShader(type) as WebGLShader;
  gl.shaderSource(made, source);
  gl.compileShader(made);
  return made;
}

function draw(positions: Float32Array<ArrayBuffer>): void {
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
  gl.clearColor(0.87, 0.92, 0.93, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.drawArrays(gl.POINTS, 0, positions.length / 2);
}

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void show(file);
});

async function show(file: File): Promise<void> {
  draw(parse(new Uint8Array(await file.arrayBuffer())));
  document.documentElement.dataset['shown'] = 'true';
}
canvas.classList.add('live');
