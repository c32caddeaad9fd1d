/** Later versions of a built site, put in its place as an operator would: none of the old files' names is left. */
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorker } from '../../geo/site-worker.ts';
import { refingerprint } from '../refingerprint.ts';

/** A data file that each next version changes. */
export const TOURS = join('data', 'v1', 'tours.json');

type Tour = { title_zh: string };
export const firstTour = (folder: string): string => (JSON.parse(readFileSync(join(folder, TOURS), 'utf8')) as Tour[])[0]?.title_zh ?? '';

/** Every chunk takes another name, and the data another version and another title of the first tour. */
export async function publishNext(folder: string, from: string, to: string): Promise<void> {
  const assets = readdirSync(join(folder, 'assets'));
  const renamed = assets.map((name) => [name, name.replace(/.{4}(\.\w+)$/u, 'next$1')] as const);
  const rewrite = (path: string, change: (text: string) => string): void => writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  const rename = (text: string): string => renamed.reduce((sum, [name, next]) => sum.replaceAll(name, next), text);
  rewrite('index.html', rename);
  for (const name of assets) if (/\.(?:js|css)$/u.test(name)) rewrite(join('assets', name), (text) => rename(text).replaceAll(`\`${from}\``, `\`${to}\``));
  for (const [name, next] of renamed) renameSync(join(folder, 'assets', name), join(folder, 'assets', next));
  const tour = firstTour(folder);
  rewrite(TOURS, (text) => text.replace(tour, `${tour}（${to}）`));
  refingerprint(folder);
  await writeWorker(folder);
}
