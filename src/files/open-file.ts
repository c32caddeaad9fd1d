/**
 * Opens any file of places: tells what it is by its content, fetches the reader of that format and gives its records with
 * their shapes and faults. Runs in Node, in a worker and in the page; never rejects.
 */
import { oldOfficeKind } from '../data/sheet-intake.ts';
import type { FeatureReader, Format, OpenedFile, OpenOptions, RefusedFile, SourceFile } from './layer-file.ts';
import { readBytes, readPart } from './read-bytes.ts';
import { Refuse, refused } from './refuse.ts';
import { SNIFFED_BYTES, sniff } from './sniff.ts';
import type { Sniffed } from './sniff.ts';
import { formatOfParts, partNames } from './sniff-zip.ts';

type Reader = (file: SourceFile, options: OpenOptions) => Promise<OpenedFile | RefusedFile>;

/** Reads the whole file and makes records of its features. */
function ofFeatures(format: Format, load: () => Promise<FeatureReader>): Reader {
  return async (file, options) => {
    const [read, { recordsOf }, bytes] = await Promise.all([fetched(load()), fetched(import('./feature-records.ts')), readBytes(file, options)]);
    const features = await read(bytes, file.name, options.encoding, options.part);
    return features.ok ? recordsOf(format, features, options) : features;
  };
}

/** One line a format; JSON is told further by its reader. */
const READERS: Partial<Record<Format, Reader>> = {
  geojson: async (file, options) => (await fetched(import('./read-json.ts'))).readJson(file, options),
  ndjson: async (file, options) => (await fetched(import('./read-ndjson.ts'))).readSequence(file, options),
  kml: ofFeatures('kml', async () => (await import('./read-kml.ts')).readKml),
  kmz: ofFeatures('kmz', async () => (await import('./read-kmz.ts')).readKmz),
  gpx: ofFeatures('gpx', async () => (await import('./read-gpx.ts')).readGpx),
  shapefile: ofFeatures('shapefile', async () => (await import('./read-shapefile.ts')).readShapefile),
  flatgeobuf: ofFeatures('flatgeobuf', async () => (await import('./read-flatgeobuf.ts')).readFlatgeobuf),
  pmtiles: async (file) => (await fetched(import('./read-pmtiles.ts'))).openPmtiles(file),
  xlsx: async (file, options) => (await fetched(import('./read-workbook.ts'))).readWorkbook(file, options),
  csv: async (file, options) => (await fetched(import('./read-text-table.ts'))).readTextTable(file, options),
};

/** What is fetched on demand may be out of reach. */
const fetched = <T>(loading: Promise<T>): Promise<T> =>
  loading.catch(() => {
    throw new Refuse('library');
  });

const MOST_BYTES = 2_000_000_000;

const MOST_OFFICE_BYTES = 50_000_000;

/** So much of the end of an archive holds the list of its parts, but for archives of very many. */
const LIST_BYTES = 1_048_576;

/** The format behind what the first bytes tell. Throws `Refuse` for an archive that is cut short. */
async function formatOf(sniffed: Sniffed, file: SourceFile): Promise<Format | null> {
  switch (sniffed) {
    case 'json':
      return 'geojson';
    case 'sequence':
      return 'ndjson';
    case 'text':
      return 'csv';
    case 'zip': {
      const names = partNames(await readPart(file, Math.max(0, file.size - LIST_BYTES), file.size));
      if (names.length === 0) throw new Refuse('cut-short');
      return formatOfParts(names);
    }
    case 'kml':
    case 'gpx':
    case 'flatgeobuf':
    case 'pmtiles':
      return sniffed;
    case 'old-office':
      throw oldOfficeKind(await readPart(file, 0, MOST_OFFICE_BYTES)) === 'protected' ? new Refuse('protected') : new Refuse('not-understood', 'xls');
    case 'shp':
      throw new Refuse('missing-part', '.dbf, .shx');
    default:
      throw new Refuse('not-understood', sniffed === '?' ? '' : sniffed);
  }
}

/** The records of a file, or why it is refused whole. Progress is told in bytes, then in records. */
export async function openFile(file: SourceFile, options: OpenOptions = {}): Promise<OpenedFile | RefusedFile> {
  try {
    if (file.size === 0) return refused('empty');
    if (file.size > MOST_BYTES) return refused('too-large', '2 GB');
    const format = await formatOf(sniff(await readPart(file, 0, SNIFFED_BYTES)), file);
    const reader = format === null ? undefined : READERS[format];
    const opened = reader ? await reader(file, options) : refused('not-understood');
    return opened.ok && opened.kind === 'records' && opened.table.count === 0 ? refused(opened.columns ? 'empty' : 'no-shapes') : opened;
  } catch (error) {
    if (error instanceof Refuse) return error.refused;
    return refused(error instanceof RangeError ? 'too-large' : 'unreadable');
  }
}
