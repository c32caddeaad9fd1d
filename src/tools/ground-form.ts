/** The forms of the kinds of grounds: what each asks for, and what is typed so far. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { GroundWords } from '../i18n/ground-words.ts';
import type { OwnGround } from './ground-opening.ts';
import { TIANDITU_SETS } from './tile-address.ts';

export const OWN_KINDS = ['tianditu', 'pictures', 'address', 'file'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** What is typed so far, for all kinds. */
export type GroundDraft = Readonly<{
  tianditu: Extract<OwnGround, { kind: 'tianditu' }>;
  pictures: Extract<OwnGround, { kind: 'pictures' }>;
  address: Extract<OwnGround, { kind: 'address' }>;
  file: Extract<OwnGround, { kind: 'file' }> | null;
}>;

export const FIRST_DRAFT: GroundDraft = {
  tianditu: { kind: 'tianditu', set: 'vec', hasLabels: true },
  pictures: { kind: 'pictures', template: '', attribution: '', minZoom: 0, maxZoom: 18, isTms: false, subdomains: 'abc', hasNames: true },
  address: { kind: 'address', address: '', attribution: '' },
  file: null,
};

type Change = (patch: Partial<GroundDraft>) => void;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;

function field(label: string, value: string, onInput: (text: string) => void, note = '', kind: 'text' | 'url' | 'number' = 'text'): TemplateResult {
  return html`<label class="field"
    ><span class="small">${label}</span>
    <input
      type=${kind}
      inputmode=${kind === 'number' ? 'numeric' : nothing}
      min=${ifDefined(kind === 'number' ? 0 : undefined)}
      max=${ifDefined(kind === 'number' ? 22 : undefined)}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${value}
      @input=${(event: Event) => onInput(valueOf(event))}
    />
    ${note ? html`<span class="small quiet">${note}</span>` : nothing}</label
  >`;
}

const check = (label: string, isOn: boolean, onChange: (isOn: boolean) => void): TemplateResult =>
  html`<label class="check"><input type="checkbox" .checked=${isOn} @change=${(event: Event) => onChange(isChecked(event))} /><span>${label}</span></label>`;

const zoomOf = (text: string, fallback: number): number => {
  const zoom = Number.parseInt(text, 10);
  return zoom >= 0 && zoom <= 22 ? zoom : fallback;
};

export type KeyState = Readonly<{ key: string; hasDeployed: boolean; onKey: (text: string) => void }>;

function tiandituForm(words: GroundWords, { tianditu }: GroundDraft, change: Change, { key, hasDeployed, onKey }: KeyState): TemplateResult {
  return html`<div class="sets" role="radiogroup" aria-label=${words.tianditu.set}>
      ${TIANDITU_SETS.map(
        (set) =>
          html`<label class="check"
            ><input type="radio" name="tianditu-set" .checked=${tianditu.set === set} @change=${() => change({ tianditu: { ...tianditu, set } })} /><span
              >${words.tianditu.sets[set]}</span
            ></label
          >`,
      )}
    </div>
    ${check(words.tianditu.labels, tianditu.hasLabels, (hasLabels) => change({ tianditu: { ...tianditu, hasLabels } }))}
    ${field(words.tianditu.key, key, onKey, hasDeployed ? words.tianditu.keyDeployed : words.tianditu.keyNote)}
    ${key === '' ? nothing : html`<div><button class="text-button" @click=${() => onKey('')}>${words.tianditu.forget}</button></div>`}`;
}

function picturesForm(words: GroundWords, { pictures }: GroundDraft, change: Change): TemplateResult {
  const { fields } = words;
  const set = (patch: Partial<GroundDraft['pictures']>): void => change({ pictures: { ...pictures, ...patch } });
  return html`${field(fields.template, pictures.template, (template) => set({ template }), fields.templateNote, 'url')}
    ${pictures.template.includes('{s}') ? field(fields.subdomains, pictures.subdomains, (subdomains) => set({ subdomains }), fields.subdomainsNote) : nothing}
    ${field(fields.attribution, pictures.attribution, (attribution) => set({ attribution }))}
    <div class="pair">
      ${field(fields.minZoom, String(pictures.minZoom), (text) => set({ minZoom: zoomOf(text, 0) }), '', 'number')}
      ${field(fields.maxZoom, String(pictures.maxZoom), (text) => set({ maxZoom: zoomOf(text, 18) }), '', 'number')}
    </div>
    <div>${check(fields.hasNames, pictures.hasNames, (hasNames) => set({ hasNames }))} ${check(fields.isTms, pictures.isTms, (isTms) => set({ isTms }))}</div>`;
}

function addressForm(words: GroundWords, { address }: GroundDraft, change: Change): TemplateResult {
  const { fields } = words;
  return html`${field(fields.address, address.address, (text) => change({ address: { ...address, address: text } }), fields.addressNote, 'url')}
  ${field(fields.attribution, address.attribution, (attribution) => change({ address: { ...address, attribution } }))}`;
}

function fileForm(words: GroundWords, { file }: GroundDraft, change: Change): TemplateResult {
  const take = (event: Event): void => {
    const [chosen] = (event.target as HTMLInputElement).files ?? [];
    if (chosen) change({ file: { kind: 'file', file: chosen } });
  };
  const open = (event: Event): void => (event.target as HTMLElement).parentElement?.querySelector('input')?.click();
  return html`<div class="actions">
    <button class="chip" @click=${open}>${words.fields.file}</button>
    <input type="file" accept=".pmtiles" hidden aria-label=${words.fields.file} @change=${take} />
    <span>${file?.file.name ?? ''}</span>
  </div>`;
}

/** The fields of a kind. */
export function groundForm(kind: OwnKind, words: GroundWords, draft: GroundDraft, change: Change, key: KeyState): TemplateResult {
  switch (kind) {
    case 'tianditu':
      return tiandituForm(words, draft, change, key);
    case 'pictures':
      return picturesForm(words, draft, change);
    case 'address':
      return addressForm(words, draft, change);
    case 'file':
      return fileForm(words, draft, change);
  }
}
