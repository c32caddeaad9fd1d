/** One file of own sites: what was read, which columns hold what, what its coordinates are, and what was wrong. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { canBe } from '../data/datums.ts';
import { MOST_SITES, datumOf, pointsOf } from '../data/own-sites.ts';
import type { OwnSites, SiteFile } from '../data/own-sites.ts';
import { POINT_ROLES, columnTitles } from '../data/point-columns.ts';
import type { PointColumns } from '../data/point-columns.ts';
import { siteWords } from '../i18n/site-words.ts';
import type { SiteWords } from '../i18n/site-words.ts';
import { icon } from '../ui/icons.ts';
import { siteDatum } from './site-datum.ts';
import { siteFaults } from './site-faults.ts';

/** A spreadsheet's name of a column: A, B, …, Z, AA. */
const letterOf = (column: number): string => (column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const MOST_HEAD_SIGNS = 24;

const PASTED: ReadonlySet<string> = new Set(Object.values(siteWords).map(({ pasted }) => `${pasted}.csv`));
/** What a file is called; a table that was pasted is no file of the reader's. */
export const fileTitle = ({ pasted }: SiteWords, name: string): string =>
  name.replace(/^(.*?)( \d+)?\.csv$/u, (whole, first: string, number = '') => (PASTED.has(`${first}.csv`) ? `${pasted}${number}` : whole));

/** What came of a file of which `sites` are listed: points that were read, and rows that are not among the sites though the reader did not remove them. */
export function readOutcome(file: SiteFile, sites: number): ReturnType<typeof pointsOf> & Readonly<{ left: number; unread: number; unlisted: number }> {
  const read = pointsOf(file);
  return {
    ...read,
    left: new Set(read.faults.filter(({ isTaken }) => !isTaken).map(({ row }) => row)).size,
    unread: read.omitted + file.cut,
    unlisted: read.points.filter(({ row }) => !file.removed.includes(row)).length - sites,
  };
}

/** Whether a file waits for the reader: nothing was read, or nobody can tell what its coordinates are. */
export const isOpenQuestion = (file: SiteFile): boolean => datumOf(file) === null || pointsOf(file).points.length === 0;

type Acts = Readonly<{
  store: OwnSites;
  isOpen: boolean;
  toggle: () => void;
  setColumns: (file: SiteFile, columns: PointColumns) => void;
  removed: () => void;
}>;

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
  const { points, faults, isSwapped, left, unread, unlisted } = readOutcome(file, sites);
  const [first] = points;
  const name = fileTitle(words, file.name);
  const datum = datumOf(file);
  const lost = left + unread + unlisted;
  const used = new Set(POINT_ROLES.map((role) => file.columns[role]).filter((column) => column !== null));
  const outcome = [
    ...(first ? [say.read(points.length)] : []),
    ...(left > 0 ? [say.left(left)] : []),
    ...(isSwapped && first ? [canBe('wgs84', [first.x, first.y]) ? say.swapped : say.northFirst] : []),
    ...(first && columnTitles(file.rows, file.columns.head).length > used.size ? [say.rest] : []),
    ...(file.sheet && file.sheet.others > 0 ? [say.sheet(file.sheet.name, file.sheet.others)] : []),
  ];
  const remove = (): void => {
    acts.store.removeFile(file.id);
    acts.removed();
  };
  // Drawn from the state alone: the browser would turn what was just drawn round again.
  const toggle = (event: Event): void => {
    event.preventDefault();
    acts.toggle();
  };
  return html`<section class="file" aria-label=${say.of(name)}>
    <details class="card" .open=${acts.isOpen}>
      <summary @click=${toggle}>
        <b class="file-name">${name}</b>
        <span>${say.sites(sites)}</span>
        ${first ? html`<span class=${datum === null ? 'open' : ''}>${datum === null ? say.undecided : file.decided === null ? say.guessed(words.datum.short[datum]) : words.datum.short[datum]}</span>` : nothing}
        ${lost > 0 ? html`<span class="open">${say.leftShort(lost)}</span>` : nothing}
      </summary>
      <div class="inside">
        ${outcome.length > 0 ? html`<p>${outcome.join(say.gap)}</p>` : nothing} ${first ? nothing : html`<p class="alert">${say.none}</p>`}
        ${unread > 0 ? html`<p class="alert">${say.omitted(unread, MOST_SITES)}</p>` : nothing}
        ${unlisted > 0 ? html`<p class="alert">${say.full(unlisted, MOST_SITES)}</p>` : nothing}
        ${first ? siteDatum(words, file, first, (decided) => acts.store.decideDatum(file.id, decided)) : nothing}
        ${columns(words, file, first === undefined, acts.setColumns)} ${siteFaults(words, faults, first === undefined)}
      </div>
    </details>
    <button class="icon-button file-remove" aria-label=${say.remove(name)} title=${say.removeShort} @click=${remove}>${icon('close')}</button>
  </section>`;
}
