/** One of the reader's own sites: its nearest zone, its distances, and what the reader does with it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { REFERENCES } from '../../geo/vocabulary.ts';
import type { OwnSites } from '../data/own-sites.ts';
import { MOST_NOTE_SIGNS } from '../data/point-rows.ts';
import type { SiteWords } from '../i18n/site-words.ts';
import type { SiteFacts } from '../query/site-facts.ts';
import type { NearKind } from '../state/app-state.ts';
import { distanceText } from '../ui/compare-cells.ts';
import { siteCoast } from '../ui/fit-store.ts';
import { icon } from '../ui/icons.ts';
import { nearestZoneText, siteName } from '../ui/site-text.ts';
import { nameOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';
import { verdictBadge } from './card-marks.ts';
import { siteAnswers } from '../ui/site-answers.ts';

/** Beyond it the reader is told how far the position may be off. */
const LEAST_DOUBT_M = 50;

export type RowActs = Readonly<{ store: OwnSites; move: (id: string, step: -1 | 1) => void; remove: (id: string) => void }>;
type Place = Readonly<{ isFirst: boolean; isLast: boolean }>;

export function siteRow(view: View, words: SiteWords, facts: SiteFacts, { isFirst, isLast }: Place, acts: RowActs): TemplateResult {
  const { site: say } = words;
  const { site } = facts;
  const name = siteName(words, site);
  const coast = siteCoast(site);
  const fit = siteAnswers(view, site);
  const asked = (near: NearKind): TemplateResult | typeof nothing => {
    const answer = fit?.answers.find((each) => each.near === near);
    if (!answer) return nothing;
    const { km, verdict, doubt } = answer;
    return html`<span class="asked"
      >${verdictBadge(view, verdict)} <span class="quiet">${say.limit(km)}${doubt === null ? '' : say.doubts[doubt]}</span></span
    >`;
  };
  const move = (step: -1 | 1, label: string, isEnd: boolean): TemplateResult =>
    html`<button
      class="icon-button"
      data-act=${`${step} ${site.id}`}
      aria-label=${label}
      title=${label}
      ?disabled=${isEnd}
      @click=${() => acts.move(site.id, step)}
    >
      ${icon(step < 0 ? 'up' : 'down')}
    </button>`;
  return html`<li class="site">
    <div class="line">
      <button
        class="icon-button star"
        aria-pressed=${site.starred}
        aria-label=${say.star(name)}
        title=${say.starHint}
        @click=${() => acts.store.star(site.id, !site.starred)}
      >
        ${icon('star')}
      </button>
      <h4>${name}</h4>
      <span class="private">${words.private}</span>
    </div>
    ${fit ? html`<p class="fit">${say.judged} ${verdictBadge(view, fit.verdict)}</p>` : nothing}
    <p>${nearestZoneText(view, words, facts)}</p>
    <dl>
      ${REFERENCES.map((kind) => {
        const nearest = facts.nearest[kind];
        return html`<dt>${say.nearestKinds[kind]}</dt>
          <dd>
            ${nearest === null ? say.unknown : html`<b>${distanceText(nearest)}</b> ${say.candidates(nearest.candidates.map(({ reference }) => nameOf(view, reference.properties)))}`}
            ${asked(kind)}
          </dd>`;
      })}
      ${
        coast
          ? html`<dt>${say.nearestKinds.coast}</dt>
              <dd><b>${distanceText({ interval: coast })}</b> ${asked('coast')}</dd>`
          : view.state.seek.near.coast === undefined
            ? nothing
            : html`<dt>${say.nearestKinds.coast}</dt>
                <dd>${say.unknown} ${asked('coast')}</dd>`
      }
    </dl>
    ${site.doubtM >= LEAST_DOUBT_M ? html`<p class="quiet small">${say.doubt(site.doubtM)}</p>` : nothing}
    <div class="line">
      <input
        class="note"
        .value=${site.note}
        maxlength=${MOST_NOTE_SIGNS}
        aria-label=${say.note(name)}
        placeholder=${say.notePlaceholder}
        autocomplete="off"
        @change=${(event: Event) => acts.store.annotate(site.id, (event.target as HTMLInputElement).value)}
      />
      ${move(-1, say.up(name), isFirst)} ${move(1, say.down(name), isLast)}
      <button class="icon-button" data-act=${`remove ${site.id}`} aria-label=${say.remove(name)} title=${say.remove(name)} @click=${() => acts.remove(site.id)}>
        ${icon('close')}
      </button>
    </div>
  </li>`;
}
