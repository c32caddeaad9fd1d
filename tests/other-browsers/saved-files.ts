/** Files that a browser saves: waited for until they are whole. */
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PATIENCE_MS = 60_000;
const UNFINISHED = /\.(?:part|wkdownload|crdownload)$/u;

/** Does what makes the page save a file, and gives the file's name and bytes; the folder is empty before and after. */
export async function savedBy(folder: string, ending: string, work: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) rmSync(join(folder, name), { recursive: true });
  await work();
  const end = Date.now() + PATIENCE_MS;
  let before = -1;
  for (;;) {
    const names = readdirSync(folder);
    const [name] = names;
    const size = name === undefined ? 0 : statSync(join(folder, name)).size;
    // Whole when nothing is unfinished and it has not grown since the last look.
    if (name !== undefined && !names.some((each) => UNFINISHED.test(each)) && size > 0 && size === before) {
      if (!name.endsWith(ending)) throw new Error(`What was saved is called ${name}, not …${ending}`);
      return { name, bytes: readFileSync(join(folder, name)) };
    }
    before = size;
    if (Date.now() > end) throw new Error(`No file …${ending} has come: there is ${names.join(', ') || 'nothing'}`);
    await new Promise((done) => setTimeout(done, 200));
  }
}
