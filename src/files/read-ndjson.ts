/** One feature a line (NDJSON), or one behind each record separator (GeoJSON text sequences, RFC 8142): read in parts, each faulty one named by its line. */
import { createFaultList } from './fault-list.ts';
import { createRecordBuilder } from './feature-records.ts';
import { featuresIn } from './geojson-features.ts';
import type { OpenedRecords, OpenOptions, RefusedFile, SourceFile } from './layer-file.ts';
import { createPause } from './pause.ts';
import { readPart } from './read-bytes.ts';
import { refused } from './refuse.ts';
import { utf8Source } from './utf8-source.ts';

const PART_BYTES = 2_097_152;
const LINE_FEED = '\n';
const RECORD_SEPARATOR = '\u001E';

/** Calls for each piece between separators with the line on which it begins, from 1. */
async function eachPiece(file: SourceFile, separator: string, options: OpenOptions, take: (piece: string, line: number) => void): Promise<string> {
  const source = await utf8Source(file, options);
  const decoder = new TextDecoder('utf-8');
  const pause = createPause(options.signal);
  const { size } = source.file;
  let rest = '';
  let line = 1;
  const took = (piece: string): void => {
    const text = piece.trimStart();
    const skipped = piece.slice(0, piece.length - text.length).split(LINE_FEED).length - 1;
    if (text !== '') take(text.trimEnd(), line + skipped);
    line += separator === LINE_FEED ? 1 : piece.split(LINE_FEED).length - 1;
  };
  for (let from = source.markBytes; from < size; from += PART_BYTES) {
    const to = Math.min(from + PART_BYTES, size);
    const pieces = (rest + decoder.decode(await readPart(source.file, from, to), { stream: to < size })).split(separator);
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      took(piece);
      await pause();
    }
    options.onProgress?.({ stage: 'reading', done: to, total: size });
  }
  took(rest);
  return source.encoding;
}

async function readPieces(file: SourceFile, separator: string, options: OpenOptions): Promise<OpenedRecords | RefusedFile> {
  const faults = createFaultList();
  const builder = createRecordBuilder(faults);
  let taken = 0;
  let firstBad = 0;
  const encoding = await eachPiece(file, separator, options, (piece, line) => {
    const say = (reason: 'not-json' | 'not-a-feature'): void => {
      firstBad ||= line;
      faults.say(line, reason, piece, false);
    };
    let value: unknown;
    try {
      value = JSON.parse(piece);
    } catch {
      return say('not-json');
    }
    const read = featuresIn(value, 'utf-8');
    if (!read.ok || read.faultCount > 0) return say('not-a-feature');
    if (piece.includes('\uFFFD')) faults.say(line, 'broken-sign', piece, true);
    for (const feature of read.features) builder.add(feature, line);
    taken += read.features.length;
  });
  if (taken === 0) return firstBad === 0 ? refused('empty') : refused('not-understood', String(firstBad));
  return { ok: true, kind: 'records', format: 'ndjson', encoding, crs: null, ...builder.done(), ...faults.faults(), part: null, columns: null };
}

export const readLines = (file: SourceFile, options: OpenOptions): Promise<OpenedRecords | RefusedFile> => readPieces(file, LINE_FEED, options);
export const readSequence = (file: SourceFile, options: OpenOptions): Promise<OpenedRecords | RefusedFile> => readPieces(file, RECORD_SEPARATOR, options);
