/** The pages beside the map: static, bilingual, no script, nothing fetched but the site's own font, under a policy of their own. */
import { createHash } from 'node:crypto';
import { fontFaceCss } from './font-faces.ts';

export type Bilingual = Readonly<{ zh: string; en: string }>;

/** Colours as on the map's page, light and dark. */
const LOOK = `
:root { color-scheme: light dark; --panel: #fff; --rule: #e4e7e8; --ink: #1d252b; --quiet: #5c6a73; --accent: #185ab9; --ground: #f5f3ec; }
@media (prefers-color-scheme: dark) {
  :root { --panel: #182026; --rule: #2b363d; --ink: #e8ecef; --quiet: #9fb0bb; --accent: #6fb1ff; --ground: #10181d; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 "Atlas Sans", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 28px; line-height: 1.3; margin: 0; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.4; margin: 0; }
h1 + p, h2 + p { margin-top: 0.25rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
[lang="en"] { color: var(--quiet); }
section { margin-top: 1.5rem; padding: 1.25rem; background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
a, a [lang="en"] { color: var(--accent); }
i { font-style: normal; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: 14px/1.5 ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
h2 code { font-size: inherit; font-weight: 600; }
.scroll { overflow-x: auto; margin-top: 1rem; }
.scroll + .scroll { margin-top: 2rem; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
caption { text-align: start; padding-bottom: 0.5rem; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-top: 1px solid var(--rule); text-align: start; vertical-align: top; }
thead th { border-top: 0; color: var(--quiet); font-weight: normal; }
th[scope="row"] { font-weight: normal; }
td span, th[scope="row"] span { display: block; }
@media print { body { background: none; } section { break-inside: avoid-page; border: 0; padding: 0; } }
`;

/** `up` is the way to the site's folder; `style` is the page's own, after the common one; `body` stands within `main`. */
export type StaticPage = Readonly<{ title: Bilingual; up: string; style: string; body: string }>;

/** The page's HTML. */
export function staticPage({ title, up, style, body }: StaticPage): string {
  const css = `\n${fontFaceCss(`${up}fonts/`)}${LOOK}${style.trim()}\n`;
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title.zh)} ${escapeText(title.en)}</title>
<link rel="icon" href="${up}icon.svg" type="image/svg+xml">
<style>${css}</style>
</head>
<body>
<main>
<p><a href="${up}index.html">← 返回图志 <span lang="en">Back to the atlas</span></a></p>
<h1>${escapeText(title.zh)}</h1>
<p lang="en">${escapeText(title.en)}</p>
${body}
</main>
</body>
</html>
`;
}

/** A text in both languages, one below the other. */
export function both({ zh, en }: Bilingual): string {
  return `<span>${escapeText(zh)}</span> <span lang="en">${escapeText(en)}</span>`;
}

/** A text as it stands in HTML, between tags and in attributes. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
