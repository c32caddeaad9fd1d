/** KMZ: an archive with KML in it. Of several the one that is asked for, else `doc.kml`, else the first is read; the others are named. */
import { createFaultList } from './fault-list.ts';
import type { FeaturesRead, RefusedFile } from './layer-file.ts';
import { featuresOfKml } from './read-kml.ts';
import { xmlTextOf } from './read-xml.ts';
import { Refuse, refused } from './refuse.ts';
import { unpacked, zipEntries } from './zip-entries.ts';

const KML = /\.kml$/iu;
const MAIN = /(?:^|\/)doc\.kml$/iu;
const PICTURES = /\.(?:png|jpe?g|gif|bmp|webp|dae|ico)$/iu;

const depth = (name: string): number => name.split('/').length;

/** Reads an archive of KML. Never throws. */
export async function readKmz(bytes: Uint8Array, _name: string, asked?: string, part?: string): Promise<FeaturesRead | RefusedFile> {
  try {
    const entries = zipEntries(bytes);
    if (entries === null) return refused('cut-short');
    const all = entries.filter(({ name }) => KML.test(name)).toSorted((a, b) => depth(a.name) - depth(b.name));
    const chosen = all.find(({ name }) => name === part) ?? all.find(({ name }) => MAIN.test(name)) ?? all[0];
    if (chosen === undefined) {
      const rest = entries.filter(({ name }) => !PICTURES.test(name)).slice(0, 3);
      return refused('missing-part', rest.length === 0 ? '.kml' : `.kml (${rest.map(({ name }) => name).join(', ')})`);
    }
    const { text, encoding } = xmlTextOf(unpacked(bytes, chosen), asked);
    const read = featuresOfKml(text, encoding);
    if (!read.ok) return { ...read, detail: [chosen.name, read.detail].filter(Boolean).join(' ') };
    const others = all.filter((each) => each !== chosen).map(({ name }) => name);
    if (others.length === 0) return read;
    const list = createFaultList(read.faults, read.faultCount);
    list.say(null, 'other-layers', others.join(', '), false);
    return { ...read, ...list.faults(), part: { name: chosen.name, all: all.map(({ name }) => name) } };
  } catch (error) {
    return error instanceof Refuse ? error.refused : refused('unreadable');
  }
}
