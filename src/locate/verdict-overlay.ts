/**
 * The answers on the map: a sign at each zone and town that has a position, told apart by shape, and the reader's own sites.
 * Not for screen readers, which have the lists.
 *
 * Properties: `view`, `project` (longitude and latitude → screen pixels; a new function with each move of the map).
 */
import type { Position } from 'geojson';
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OwnSite } from '../data/own-sites.ts';
import { siteWords } from '../i18n/site-words.ts';
import type { Fit } from '../query/fit.ts';
import { AtlasElement } from '../ui/atlas-element.ts';
import { fitting, onShore } from '../ui/fit-store.ts';
import { ownSites } from '../ui/own-sites-store.ts';
import { RedrawOn } from '../ui/redraw-on.ts';
import { sharedStyles } from '../ui/shared-styles.ts';
import { siteAnswers } from '../ui/site-answers.ts';
import { siteName } from '../ui/site-text.ts';
import { verdictSign } from '../ui/verdict-sign.ts';
import { verdictStyles } from '../ui/verdict-styles.ts';
import { signPosition } from './sign-position.ts';

/** As many are drawn, besides those that are starred. */
const MOST_SITES = 200;
/** Up to so many all have their names beside them; of more only those that are starred. */
const MOST_NAMED = 12;

export type Project = (lon: number, lat: number) => Readonly<{ x: number; y: number }>;

@customElement('verdict-overlay')
export class VerdictOverlay extends AtlasElement {
  static override styles = [
    sharedStyles,
    verdictStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        overflow: hidden;
        pointer-events: none;
      }
      .verdict {
        position: absolute;
        left: -11px;
        top: -34px;
        width: 22px;
        height: 22px;
        filter: drop-shadow(0 0 1.5px var(--panel)) drop-shadow(0 0 1.5px var(--panel));
      }
      .site {
        position: absolute;
        left: 0;
        top: 0;
        font-size: 12px;
        font-weight: 700;
      }
      .site i {
        position: absolute;
        width: 9px;
        height: 9px;
        left: -5px;
        top: -5px;
        border: 1.5px solid var(--panel);
        background: var(--ink);
        rotate: 45deg;
      }
      .site.starred i {
        width: 13px;
        height: 13px;
        left: -7px;
        top: -7px;
        outline: 1.5px solid var(--ink);
      }
      .site span {
        position: absolute;
        left: 13px;
        top: -10px;
        padding: 0 5px;
        border-radius: 4px;
        white-space: nowrap;
        background: color-mix(in srgb, var(--panel) 88%, transparent);
      }
      .verdict.not {
        left: -7px;
        top: -27px;
        width: 14px;
        height: 14px;
      }
      .site .verdict {
        left: -8px;
        top: -27px;
        width: 16px;
        height: 16px;
      }
    `,
  ];

  @property({ attribute: false }) project: Project | null = null;
  private placed: readonly Fit[] = [];
  private sites: readonly OwnSite[] = [];

  constructor() {
    super();
    this.addController(new RedrawOn(this, onShore, ownSites.subscribe));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { catalogue, state } = this.view;
    const words = siteWords[state.language];
    const { sites: all } = ownSites.get();
    this.sites = all.filter(({ starred }, at) => starred || at < MOST_SITES);
    const { fits, conditions } = fitting(catalogue, state);
    this.placed = conditions.length === 0 ? [] : fits.filter(({ place }) => signPosition(place) !== null);
    return html`${this.placed.map(({ verdict }) => verdictSign(verdict))}${this.sites.map((site) => {
      const fit = siteAnswers(this.view, site);
      return html`<div class="site ${site.starred ? 'starred' : ''}">
        ${fit ? verdictSign(fit.verdict) : nothing}<i></i>${site.starred || all.length <= MOST_NAMED ? html`<span>${siteName(words, site)}</span>` : nothing}
      </div>`;
    })}`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { project } = this;
    const signs = [...this.renderRoot.querySelectorAll<SVGElement>('.verdict:not(.site *)')];
    // Set through the object model: the content policy allows no style attributes.
    const put = (mark: SVGElement | HTMLElement | undefined, [lon = 0, lat = 0]: Position): void => {
      const point = project?.(lon, lat);
      if (!mark) return;
      mark.style.display = point ? '' : 'none';
      if (point) mark.style.translate = `${point.x}px ${point.y}px`;
    };
    this.placed.forEach(({ place }, at) => put(signs[at], signPosition(place) ?? []));
    const marks = [...this.renderRoot.querySelectorAll<HTMLElement>('.site')];
    this.sites.forEach(({ lon, lat }, at) => put(marks[at], [lon, lat]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verdict-overlay': VerdictOverlay;
  }
}
