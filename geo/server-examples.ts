/**
 * `npm run servers`: writes `.github/servers.md`, how common servers are told to send the built site, from the header values in
 * one place. The nginx example is the one that the proof of deployment runs.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FILE_HEADERS, PAGE_HEADERS } from './headers.ts';
import type { Headers } from './headers.ts';

export const SERVERS_FILE = '.github/servers.md';
const HASHED_CACHE = 'public, max-age=31536000, immutable';
const ASKED_ANEW = 'no-cache';

const lines = (headers: Headers, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** Locations of nginx: `/plan/` is the site in a folder, hashed files stay for a year, the rest is asked for anew. */
export function nginxLocations(folder: string): string {
  const added = (headers: Headers): string => lines(headers, (name, value) => `  add_header ${name} "${value}" always;`);
  return `location = /plan { return 301 /plan/; }
location /plan/ {
  alias ${folder}/;
  index index.html;
  add_header Cache-Control "${ASKED_ANEW}";
${added(FILE_HEADERS)}
}
location /plan/assets/ {
  alias ${folder}/assets/;
  add_header Cache-Control "${HASHED_CACHE}";
${added(FILE_HEADERS)}
}
location ~ ^/plan/([^/]+\\.html)$ {
  alias ${folder}/$1;
  add_header Cache-Control "${ASKED_ANEW}";
${added(PAGE_HEADERS)}
}`;
}

const apache = (): string => `AddType text/javascript .js
AddType application/json .geojson
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
Header set Cache-Control "${ASKED_ANEW}"
<If "%{REQUEST_URI} =~ m#/assets/#">
  Header set Cache-Control "${HASHED_CACHE}"
</If>
${lines(FILE_HEADERS, (name, value) => `Header always set ${name} "${value}"`)}
<FilesMatch "\\.html$">
${lines(PAGE_HEADERS, (name, value) => `  Header always set ${name} "${value}"`)}
</FilesMatch>`;

const caddy = (): string => `redir /plan /plan/ 301
handle_path /plan/* {
  root * /srv/plan
  encode zstd gzip
  @hashed path /assets/*
  header @hashed Cache-Control "${HASHED_CACHE}"
  @anew not path /assets/*
  header @anew Cache-Control "${ASKED_ANEW}"
  header {
${lines(PAGE_HEADERS, (name, value) => `    ${name} "${value}"`)}
  }
  file_server
}`;

const headersFile = (): string => `/*
${lines(PAGE_HEADERS, (name, value) => `  ${name}: ${value}`)}
/assets/*
  Cache-Control: ${HASHED_CACHE}`;

const block = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** The page of examples. */
export const serverExamples = (): string => `# Servers

Written by \`npm run servers\` from \`geo/headers.ts\`. The nginx example is run by \`npm run proof:deploy\`; the others follow their manuals and were not run.

No server needs any of this: the page carries its own content policy. The headers add who may frame the site (\`frame-ancestors\`; name the origins of the pages that embed it) and save requests. The fingerprints of scripts and data are checked by the browser, so nothing on the way may rewrite files (no minifying, no injected scripts); packing them (gzip, brotli) is well.

## nginx

${block(nginxLocations('/srv/plan'))}

Add \`text/javascript js\`, \`application/json json geojson\`, \`application/manifest+json webmanifest\` and \`font/woff2 woff2\` to \`types\` where they are missing, and \`gzip_types text/css text/javascript application/json image/svg+xml application/manifest+json;\`.

## Apache

\`.htaccess\` in the site's folder (\`mod_headers\`, \`mod_mime\`):

${block(apache())}

## Caddy

${block(caddy())}

## Netlify, Cloudflare Pages

\`_headers\` beside \`index.html\`. Features that change files on their way (Auto Minify, Rocket Loader, e-mail obfuscation) must be off.

${block(headersFile())}

## GitHub Pages, Gitee Pages

They send no headers of one's own: the policy in the page holds, every page may frame the site, and a new version is found when their cache of \`sw.js\` ends.

## Object stores (OSS, COS, S3) and a CDN before them

Upload \`dist/\` as it is, \`index.html\` as the index document. Types: \`text/javascript\` for \`.js\`, \`application/json\` for \`.json\` and \`.geojson\`, \`application/manifest+json\` for \`.webmanifest\`, \`font/woff2\` for \`.woff2\`. \`Cache-Control\`: \`${HASHED_CACHE}\` for \`assets/\`, \`${ASKED_ANEW}\` for the rest. The headers above are set at the CDN. PMTiles need range requests, which all of them answer.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SERVERS_FILE, serverExamples());
