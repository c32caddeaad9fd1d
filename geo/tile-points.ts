/** Points cut into tiles: sorted once along a curve on which the points of every tile of every level stand side by side. */

/** Where points lie in web Mercator, as shares of the world from its north-west corner, x and y by turns; NaN for none. */
export type WorldPositions = Float64Array;

/** A tile's points, by their numbers. */
export type PointTile = Readonly<{ x: number; y: number; points: Uint32Array }>;

const spread = (value: number): number => {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
};
const gather = (value: number): number => {
  let bits = value & 0x55555555;
  bits = (bits | (bits >>> 1)) & 0x33333333;
  bits = (bits | (bits >>> 2)) & 0x0f0f0f0f;
  bits = (bits | (bits >>> 4)) & 0x00ff00ff;
  return (bits | (bits >>> 8)) & 0xffff;
};

/** Bits of each axis of the curve (Morton's): tiles down to this level can be told apart. */
const DEPTH = 16;

export type PointIndex = Readonly<{ tiles: (z: number) => Generator<PointTile> }>;

/** Sorts points; `tiles` gives those of a level one after the other. */
export function indexPoints(world: WorldPositions): PointIndex {
  const side = 2 ** DEPTH;
  const cell = (share: number): number => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
  const codes = new Uint32Array(world.length / 2);
  const isPlaced = (point: number): boolean => Number.isFinite((world[2 * point] ?? Number.NaN) + (world[2 * point + 1] ?? Number.NaN));
  codes.forEach((_, point) => {
    codes[point] = (spread(cell(world[2 * point] ?? 0)) | (spread(cell(world[2 * point + 1] ?? 0)) << 1)) >>> 0;
  });
  const codeOf = (point: number): number => codes[point] ?? 0;
  const order = Uint32Array.from(codes.keys())
    .filter(isPlaced)
    .toSorted((a, b) => codeOf(a) - codeOf(b) || a - b);
  return {
    *tiles(z) {
      const width = 2 ** (2 * (DEPTH - z));
      let from = 0;
      while (from < order.length) {
        const tile = Math.floor(codeOf(order[from] ?? 0) / width);
        let to = from + 1;
        while (to < order.length && Math.floor(codeOf(order[to] ?? 0) / width) === tile) to += 1;
        yield { x: gather(tile), y: gather(tile >>> 1), points: order.subarray(from, to) };
        from = to;
      }
    },
  };
}
