/** The part of the library that is used here; it comes without types. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson';

  /** The shapes of a whole .shp; throws where one is broken. Without the text of a .prj coordinates stay as they are. */
  export function parseShp(shp: DataView, prj?: string): (Geometry | null)[];
}
