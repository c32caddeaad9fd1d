/** Examples for servers: as written, with every header that the site's pages take. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGE_HEADERS } from '../../../geo/headers.ts';
import { SERVERS_FILE, serverExamples } from '../../../geo/server-examples.ts';

test('the page of examples is fresh: npm run servers', () => {
  expect(readFileSync(SERVERS_FILE, 'utf8')).toBe(serverExamples());
});

test.each(['nginx', 'Apache', 'Caddy', 'Netlify, Cloudflare Pages'])('%s is told every header', (server) => {
  const example =
    serverExamples()
      .split(/^## /mu)
      .find((section) => section.startsWith(`${server}\n`)) ?? '';
  const lines = example.split('\n');
  for (const [name, value] of Object.entries(PAGE_HEADERS)) expect(lines.some((line) => line.includes(name) && line.includes(value))).toBe(true);
});
