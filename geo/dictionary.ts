/** The data dictionary as a page of its own: static, bilingual, no script, nothing fetched. */
import { fieldsOf } from './dictionary-texts.ts';
import type { Dictionary, Field } from './dictionary-texts.ts';
import { schemaPath } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { both, escapeText as escape, staticPage } from './static-page.ts';

const STYLE = `
table { min-width: 44rem; }
#values caption code { font-size: 16px; font-weight: 600; }
th[scope="row"] { width: 26%; }
td:nth-child(2) { width: 18%; }
#values td:nth-child(2) { width: 34%; }
`;

/** The page's HTML; `version` is the data version that it explains. */
export function dictionaryPage(schemas: Readonly<Record<string, JsonSchema>>, { title, intro, guide, files, values }: Dictionary, version: string): string {
  const names = Object.keys(files).filter((file) => schemas[file]);
  const links = [
    { id: 'use', label: '怎样使用 <span lang="en">How to use them</span>' },
    ...names.map((file) => ({ id: anchor(file), label: `<code>${escape(file)}</code>` })),
    { id: 'values', label: '取值 <span lang="en">Values</span>' },
  ];
  const body = `<p>${escape(intro.zh)}</p>
<p lang="en">${escape(intro.en)}</p>
<p>数据版本 <span lang="en">Data version</span> <code>${escape(version)}</code></p>
<nav id="files" aria-label="文件 Files"><ul>
${links.map(({ id, label }) => `<li><a href="#${id}">${label}</a></li>`).join('\n')}
</ul></nav>
${guideSection(guide)}
${names.map((file) => fileSection(file, schemas[file] ?? {}, files[file])).join('\n')}
<section id="values" aria-labelledby="values-title">
<h2 id="values-title">取值 <span lang="en">Values</span></h2>
${Object.entries(values).map(valueTable).join('\n')}
</section>`;
  return staticPage({ title, up: '../../', style: STYLE, body });
}

/** What a newcomer asks first. */
function guideSection(guide: Dictionary['guide']): string {
  const rows = guide.map(({ heading, text }) => `<tr><th scope="row">${both(heading)}</th><td colspan="2">${both(text)}</td></tr>`);
  return `<section id="use" aria-labelledby="use-title">
<h2 id="use-title">怎样使用 <span lang="en">How to use them</span></h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="use-title">
<table>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</section>`;
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
  const values = text?.values ? `<a href="#value-${text.values}">取值 <i lang="en">values</i></a>` : '';
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

function anchor(file: string): string {
  return file.replace(/[^a-z]+/gu, '-').replace(/-$/u, '');
}
