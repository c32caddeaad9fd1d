/** One file of own sites: what was read, which columns hold what, what its coordinates are, and what was wrong. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { MOST_SITES, pointsOf } from '../data/own-sites.ts';
import type { OwnSites, SiteFile } from '../data/own-sites.ts';
import { POINT_ROLES, columnTitles } from '../data/point-columns.ts';
import type { PointColumns } from '../data/point-columns.ts';
import type { SiteWords } from '../i18n/site-words.ts';
import { icon } from '../ui/icons.ts';
import { siteDatum } from './site-datum.ts';
import { siteFaults } from './site-faults.ts';

/** A spreadsheet's name of a column: A, B, …, Z, AA. */
const letterOf = (column: number): string => (column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const MOST_HEAD_SIGNS = 24;

type Acts = Readonly<{ store: OwnSites; setColumns: (file: SiteFile, columns: PointColumns) => void; removed: () => void }>;

function columns({ columns: words }: SiteWords, file: SiteFile, isOpen: boolean, set: Acts['setColumns']): TemplateResult {
  const titles = columnTitles(file.rows, file.columns.head);
  const change = (role: (typeof POINT_ROLES)[number], event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    set(file, { ...file.columns, [role]: value === '' ? null : Number(value) });
  };
  return html`<details class="columns" ?open=${isOpen}>
    <summary>${words.title}</summary>
    <div class="fields">
      ${POINT_ROLES.map(
        (role) =>
          html`<label
            ><span>${words[role]}</span
            ><select @change=${(event: Event) => change(role, event)}>
              <option value="" .selected=${file.columns[role] === null}>${words.none}</option>
              ${titles.map(
                (title, at) =>
                  html`<option value=${at} .selected=${file.columns[role] === at}>${words.column(letterOf(at), title.slice(0, MOST_HEAD_SIGNS))}</option>`,
              )}
            </select></label
          >`,
      )}
    </div>
    <p class="quiet small">${words.together}</p>
  </details>`;
}

export function siteFile(words: SiteWords, file: SiteFile, sites: number, acts: Acts): TemplateResult {
  const { file: say } = words;
  const { points, faults, isSwapped, omitted } = pointsOf(file);
  const [first] = points;
  const left = new Set(faults.filter(({ isTaken }) => !isTaken).map(({ row }) => row)).size;
  const unlisted = points.filter(({ row }) => !file.removed.includes(row)).length - sites;
  const outcome = [...(first ? [say.read(points.length)] : []), ...(left > 0 ? [say.left(left)] : []), ...(isSwapped && first ? [say.swapped] : [])];
  const remove = (): void => {
    acts.store.removeFile(file.id);
    acts.removed();
  };
  return html`<section class="file" aria-label=${say.of(file.name)}>
    <div class="line">
      <b class="file-name">${file.name}</b>
      <button class="icon-button" aria-label=${say.remove(file.name)} title=${say.removeShort} @click=${remove}>${icon('close')}</button>
    </div>
    ${outcome.length > 0 ? html`<p>${outcome.join(say.gap)}</p>` : nothing} ${first ? nothing : html`<p class="alert">${say.none}</p>`}
    ${omitted + file.cut > 0 ? html`<p class="alert">${say.omitted(omitted + file.cut, MOST_SITES)}</p>` : nothing}
    ${unlisted > 0 ? html`<p class="alert">${say.full(unlisted, MOST_SITES)}</p>` : nothing}
    ${first ? siteDatum(words, file, first, (decided) => acts.store.decideDatum(file.id, decided)) : nothing}
    ${columns(words, file, first === undefined, acts.setColumns)} ${siteFaults(words, faults, first === undefined)}
  </section>`;
}
