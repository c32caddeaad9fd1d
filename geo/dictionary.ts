/** The data dictionary as a page of its own: static, bilingual, no script, nothing fetched. */
import { fieldsOf } from './dictionary-texts.ts';
import type { Bilingual, Dictionary, Field } from './dictionary-texts.ts';
import { fontFaceCss } from './font-faces.ts';
import { schemaPath } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** Colours as on the map's page, light and dark. */
const STYLE = `
${fontFaceCss('../../fonts/')}
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
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: 14px/1.5 ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
h2 code { font-size: inherit; font-weight: 600; }
.scroll { overflow-x: auto; margin-top: 1rem; }
.scroll + .scroll { margin-top: 2rem; }
table { width: 100%; min-width: 44rem; border-collapse: collapse; font-size: 14px; }
caption { text-align: start; padding-bottom: 0.5rem; }
#values caption code { font-size: 16px; font-weight: 600; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-top: 1px solid var(--rule); text-align: start; vertical-align: top; }
thead th { border-top: 0; color: var(--quiet); font-weight: normal; }
th[scope="row"] { font-weight: normal; width: 26%; }
td:nth-child(2) { width: 18%; }
#values td:nth-child(2) { width: 34%; }
td span { display: block; }
@media print { body { background: none; } section { break-inside: avoid-page; border: 0; padding: 0; } }
`;

/** The page's HTML; `version` is the data version that it explains. */
export function dictionaryPage(schemas: Readonly<Record<string, JsonSchema>>, { title, intro, files, values }: Dictionary, version: string): string {
  const names = Object.keys(files).filter((file) => schemas[file]);
  const links = [
    ...names.map((file) => ({ id: anchor(file), label: `<code>${escape(file)}</code>` })),
    { id: 'values', label: '取值 <span lang="en">Values</span>' },
  ];
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title.zh)} ${escape(title.en)}</title>
<link rel="icon" href="../../icon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<main>
<p><a href="../../index.html">← 返回图志 <span lang="en">Back to the atlas</span></a></p>
<h1>${escape(title.zh)}</h1>
<p lang="en">${escape(title.en)}</p>
<p>${escape(intro.zh)}</p>
<p lang="en">${escape(intro.en)}</p>
<p>数据版本 <span lang="en">Data version</span> <code>${escape(version)}</code></p>
<nav id="files" aria-label="文件 Files"><ul>
${links.map(({ id, label }) => `<li><a href="#${id}">${label}</a></li>`).join('\n')}
</ul></nav>
${names.map((file) => fileSection(file, schemas[file] ?? {}, files[file])).join('\n')}
<section id="values" aria-labelledby="values-title">
<h2 id="values-title">取值 <span lang="en">Values</span></h2>
${Object.entries(values).map(valueTable).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function fileSection(file: string, schema: JsonSchema, texts: Dictionary['files'][string] | undefined): string {
  if (!texts) return '';
  const id = anchor(file);
  const heading = file.includes('*') ? escape(file) : `<a href="${file}">${escape(file)}</a>`;
  const head = `<tr><th scope="col">字段 <span lang="en">Field</span></th><th scope="col">类型 <span lang="en">Type</span></th><th scope="col">含义 <span lang="en">Meaning</span></th></tr>`;
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title"><code>${heading}</code></h2>
<p>${escape(texts.zh)}</p>
<p lang="en">${escape(texts.en)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${escape(file)}">
<table>
<caption>JSON Schema：<a href="${schemaPath(file)}"><code>${schemaPath(file)}</code></a></caption>
<thead>${head}</thead>
<tbody>
${fieldsOf(schema)
  .map((field) => fieldRow(field, texts.fields[field.path]))
  .join('\n')}
</tbody>
</table>
</div>
</section>`;
}

function fieldRow({ path, type }: Field, text: Dictionary['files'][string]['fields'][string] | undefined): string {
  const unit = text?.unit ? both({ zh: `单位：${text.unit.zh}`, en: `unit: ${text.unit.en}` }) : '';
  const values = text?.values ? `<a href="#value-${text.values}">取值 <span lang="en" style="display:inline">values</span></a>` : '';
  return `<tr><th scope="row"><code>${escape(path)}</code></th><td>${both(type)}${unit}${values}</td><td>${text ? both(text) : ''}</td></tr>`;
}

function valueTable([name, meanings]: [string, Dictionary['values'][string]]): string {
  const rows = Object.entries(meanings).map(
    ([value, text]) => `<tr><th scope="row"><code>${escape(value)}</code></th><td>${escape(text.zh)}</td><td lang="en">${escape(text.en)}</td></tr>`,
  );
  return `<div class="scroll" id="value-${name}" tabindex="0" role="region" aria-label="${name}">
<table>
<caption><code>${name}</code></caption>
<thead><tr><th scope="col">值 <span lang="en">Value</span></th><th scope="col">含义</th><th scope="col" lang="en">Meaning</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function both({ zh, en }: Bilingual): string {
  return `<span>${escape(zh)}</span><span lang="en">${escape(en)}</span>`;
}

function anchor(file: string): string {
  return file.replace(/[^a-z]+/gu, '-').replace(/-$/u, '');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
