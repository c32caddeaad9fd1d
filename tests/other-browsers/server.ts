/** Serves a built site under a sub-path, and can be gone for a while. */
import { join } from 'node:path';
import { preview } from 'vite';
import type { PreviewServer } from 'vite';

export async function serve(folder: string): Promise<{ url: string; stop: () => Promise<void>; start: () => Promise<void> }> {
  let server: PreviewServer | null = null;
  let port = 0;
  const start = async (): Promise<void> => {
    server ??= await preview({
      configFile: false,
      root: join(import.meta.dirname, '..', '..'),
      base: '/atlas/',
      appType: 'mpa',
      build: { outDir: folder },
      preview: { port, strictPort: port !== 0, host: '127.0.0.1' },
    });
    port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port);
  };
  const stop = async (): Promise<void> => {
    const going = server;
    server = null;
    await going?.close();
  };
  await start();
  return { url: `http://127.0.0.1:${port}/atlas/`, stop, start };
}
