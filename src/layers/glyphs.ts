/**
 * One glyph for each kind of place, as filled SVG paths on a 16 × 16 grid (our own drawings), used by both painters
 * and by the legend.
 */
import type { Kind } from '../../geo/schema.ts';

export const GLYPH_SIZE = 16;

export const GLYPHS: Readonly<Record<Kind, string>> = {
  // Boundary posts: four corners of a plot.
  zone: 'M2 2h5v2H4v3H2zM9 2h5v5h-2V4H9zM2 9h2v3h3v2H2zM12 9h2v5H9v-2h3z',
  // Works: a saw-tooth roof.
  project: 'M2 14V6l4 3V6l4 3V3h4v11z',
  // Two rails with sleepers.
  transport: 'M5 1h2l-.4 2h2.8L9 1h2l2.5 14h-2.2l-.4-2H5.100l-.4 2H2.500zM6.200 5l-.3 2h4.200l-.3-2zM5.500 9l-.3 2h5.600l-.3-2z',
  // Lightning.
  energy: 'M9.500 1 3 9.200h4L6.200 15 13 6.600H9z',
  // A gabled house of learning or care, with a column front.
  facility: 'M8 1l6.500 4v1.500h-13V5zM3 7.500h2V12H3zM7 7.500h2V12H7zM11 7.500h2V12h-2zM1.500 13h13v2h-13z',
  // A flag on a pole.
  venue: 'M3.500 1h1.500v1h8l-2.200 3L13 8H5v7H3.500z',
  // Three waves.
  bay: 'M1 5c2-2 3.500-2 5 0s3 2 5 0 3-1.500 4-.5v2c-1-1-2-1-3.500.5-2 2-4.500 2-6.500 0-1-1-2-1-4 1zM1 10c2-2 3.500-2 5 0s3 2 5 0 3-1.500 4-.5v2c-1-1-2-1-3.500.5-2 2-4.500 2-6.500 0-1-1-2-1-4 1z',
  // A ring with a centre: a seat of a town.
  town: 'M8 2a6 6 0 1 0 .001 0zM8 4a4 4 0 1 1-.001 0zM8 6a2 2 0 1 0 .001 0z',
  // A surveyor's diamond.
  reference: 'M8 1l7 7-7 7-7-7zM8 4.500 4.500 8 8 11.500 11.500 8z',
};
