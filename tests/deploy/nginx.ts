/** nginx with the example for servers, as a process of its own: a sub-folder, headers, gzip; no root, no other file of the system. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxLocations } from '../../geo/server-examples.ts';
import type { Served } from './object-store.ts';

const PROGRAMS = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const config = (home: string, folder: string, port: number): string => `daemon off;
pid ${home}/pid;
error_log ${home}/error.log;
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  types {
    text/html html; text/css css; text/javascript js; application/json json geojson; image/svg+xml svg; image/png png;
    font/woff2 woff2; application/manifest+json webmanifest;
  }
  default_type application/octet-stream;
  gzip on;
  gzip_types text/css text/javascript application/json image/svg+xml application/manifest+json;
  absolute_redirect off;
  server {
    listen 127.0.0.1:${port};
${nginxLocations(folder)}
  }
}
`;

/** The user without rights: 65534 by convention. Only root can become it. */
const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Null where nginx is not installed. */
export async function serveByNginx(folder: string, port: number): Promise<Served | null> {
  const program = PROGRAMS.find((path) => existsSync(path));
  if (!program) return null;
  const home = mkdtempSync(join(tmpdir(), 'atlas-nginx-'));
  chmodSync(home, 0o777);
  const file = join(home, 'nginx.conf');
  writeFileSync(file, config(home, folder, port));
  const nginx = spawn(program, ['-e', join(home, 'error.log'), '-p', home, '-c', file], { stdio: 'inherit', ...asNobody });
  const url = `http://127.0.0.1:${port}/plan/`;
  const isUp = async (): Promise<boolean> => {
    try {
      return (await fetch(url)).ok;
    } catch {
      return false;
    }
  };
  for (let tries = 0; tries < 100 && !(await isUp()); tries += 1) await new Promise((next) => void setTimeout(next, 100));
  const end = (): Promise<void> =>
    new Promise((done) => {
      nginx.once('exit', () => done());
      nginx.kill('SIGQUIT');
    });
  return { url, end };
}
