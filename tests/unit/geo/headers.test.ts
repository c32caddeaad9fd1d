import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { FILE_HEADERS, FRAMED_BY, PAGE_HEADERS, atlasPolicy } from '../../../geo/headers.ts';
import { withIntegrity } from '../../../geo/integrity-plugin.ts';
import { fontFaceCss } from '../../../geo/font-faces.ts';
import { contentPolicy, fillPage, pageStyle } from '../../../geo/page-plugin.ts';

const policy = (): Map<string, readonly string[]> =>
  new Map(
    atlasPolicy()
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)] as const),
  );

describe('the headers', () => {
  test('repeat the policy in the page, and add who may frame it', () => {
    const style = pageStyle(fontFaceCss('./fonts/'));
    const page = fillPage('<!-- page-style -->', style, contentPolicy(style));
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${atlasPolicy().replace(`; ${FRAMED_BY}`, '')}" />`);
    expect(PAGE_HEADERS['Content-Security-Policy']).toBe(FRAMED_BY);
  });

  test('that every file takes go with each page too', () => {
    expect(PAGE_HEADERS).toMatchObject(FILE_HEADERS);
    expect(FILE_HEADERS['X-Content-Type-Options']).toBe('nosniff');
  });

  test('fit on a line of a server’s settings', () => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) expect(`${name}: ${value}`).toMatch(/^[\w-]+: [\w\s()=,';:-]+$/u);
  });

  test('name each feature of the browser once', () => {
    const features = (PAGE_HEADERS['Permissions-Policy'] ?? '').split(', ').map((each) => each.split('=')[0]);
    expect(new Set(features).size).toBe(features.length);
  });
});

describe('the policy', () => {
  test('begins with nothing and names no other host, no inline script, no eval', () => {
    expect(policy().get('default-src')).toEqual(["'none'"]);
    const values = [...policy().values()].flat();
    expect(values.filter((value) => /unsafe|https?:|\*|blob:|strict-dynamic/u.test(value))).toEqual([]);
    expect(policy().get('script-src')).toEqual(["'self'", expect.stringMatching(/^'sha256-[\w+/]{43}='$/u)]);
  });

  test('asks for Trusted Types with no policies but Lit’s and ours', () => {
    expect(policy().get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy().get('trusted-types')).toEqual(['lit-html', 'default']);
  });
});

describe('the page’s scripts', () => {
  const read = (path: string): string => `content of ${path}`;
  const sum = createHash('sha384').update('content of assets/a-1_x.js').digest('base64');

  test('carry their fingerprints', () => {
    const page = '<script type="module" crossorigin src="./assets/a-1_x.js"></script><link rel="modulepreload" crossorigin href="./assets/a-1_x.js">';
    const marked = `integrity="sha384-${sum}"`;
    expect(withIntegrity(page, read)).toBe(
      `<script type="module" crossorigin src="./assets/a-1_x.js" ${marked}></script><link rel="modulepreload" crossorigin href="./assets/a-1_x.js" ${marked}>`,
    );
  });

  test('and nothing else does', () => {
    const page = '<link rel="icon" href="./icon.svg"><script>1</script><a href="./assets/a.js">a</a>';
    expect(withIntegrity(page, read)).toBe(page);
  });
});
