/** Choosing by an area: how to begin, what lies within, and the items that are known only by a zone, offered apart. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DrawWords } from '../i18n/draw-words.ts';
import { areaNearness, looseItems } from '../query/area.ts';
import { nameOf } from '../ui/view.ts';
import type { View } from '../ui/view.ts';
import { shapeOf } from './area-of.ts';
import { session } from './drawing-session.ts';
import { drawings } from './drawings-store.ts';

const percent = (share: number): string => `${(share * 100).toLocaleString('zh-CN', { maximumSignificantDigits: 2 })}%`;

export function chooseSection(view: View, words: DrawWords, start: () => void, link: (id: string, name: string) => TemplateResult): TemplateResult {
  const { choosing } = words;
  const { area } = view.state;
  return html`<h3 class="heading first">${choosing.title}</h3>
    <div class="chips">
      <button class="chip" data-mode="choose" aria-pressed=${session.mode === 'choose'} @click=${start}>${choosing.start}</button>
      ${
        area
          ? html`<button class="chip" @click=${() => drawings.add({ kind: 'area', geometry: shapeOf(area), radiusM: null, label: choosing.kept })}>
                ${choosing.keep}
              </button>
              <button class="chip" @click=${() => view.set({ area: null, areaLoose: false })}>${choosing.clear}</button>`
          : nothing
      }
    </div>
    <p class="note">${choosing.ofPlan}</p>
    ${area ? chosen(view, words, area, link) : html`<p class="note">${choosing.intro}</p>`}`;
}

function chosen(view: View, words: DrawWords, area: NonNullable<View['state']['area']>, link: (id: string, name: string) => TemplateResult): TemplateResult {
  const { choosing } = words;
  const { catalogue, state } = view;
  const near = areaNearness(catalogue, area, state.areaLoose);
  const surely = [...near.values()].filter((how) => how === 'surely').length;
  const loose = looseItems(catalogue, area);
  return html`<dl class="counts" aria-label=${choosing.title}>
      <dt>${surely}</dt>
      <dd>${choosing.surely}</dd>
      <dt>${near.size - surely}</dt>
      <dd>${choosing.perhaps}</dd>
      <dt>${catalogue.places.length - near.size}</dt>
      <dd>${choosing.no}</dd>
    </dl>
    ${session.lostShare >= 0.0005 ? html`<p class="note">${choosing.lost(percent(session.lostShare))}</p>` : nothing}
    ${
      loose.length > 0
        ? html`<section class="loose" aria-labelledby="loose">
            <p id="loose">${choosing.loose(loose.length)}</p>
            <label class="check"
              ><input type="checkbox" .checked=${state.areaLoose} @change=${() => view.set({ areaLoose: !state.areaLoose })} />${choosing.looseOn}</label
            >
            <p class="note">${choosing.looseNote}</p>
            <ul>
              ${loose.map(({ id, properties }) => html`<li>${link(id, nameOf(view, properties))}</li>`)}
            </ul>
          </section>`
        : nothing
    }`;
}
