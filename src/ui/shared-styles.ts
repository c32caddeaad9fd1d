/** Styles that the panels share. Colours are the theme's tokens, spaces a 4 px grid. */
import { css } from 'lit';

export const sharedStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font-size: 14px;
    line-height: 1.5;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }
  :is(a, button, input, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--panel);
    border-radius: 4px;
  }
  [data-quiet]:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .quiet {
    color: var(--quiet);
  }
  .small {
    font-size: 12px;
  }
  .heading {
    font-size: 12px;
    font-weight: 700;
    color: var(--quiet);
    letter-spacing: 0.06em;
    margin: 20px 0 6px;
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  .heading .count {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    font-weight: 400;
  }
  .cite {
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    color: var(--accent);
    padding: 4px 3px;
    margin: -4px 0;
    white-space: nowrap;
    vertical-align: super;
    line-height: 1;
  }
  .cite:hover {
    text-decoration: underline;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--rule);
    border-radius: 14px;
    background: var(--panel);
    font-size: 13px;
    line-height: 1.35;
  }
  a.chip:hover,
  button.chip:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .row-link {
    display: flex;
    gap: 12px;
    align-items: baseline;
    padding: 5px 8px;
    margin: 0 -8px;
    border-radius: 6px;
  }
  .row-link:hover,
  .row-link[aria-current='true'] {
    background: color-mix(in srgb, var(--accent) 9%, transparent);
  }
  .text-button {
    color: var(--accent);
    padding: 4px 0;
    font-size: 13px;
  }
  .text-button:hover {
    text-decoration: underline;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 8px;
    color: var(--quiet);
  }
  .icon-button:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    color: var(--ink);
  }
  .icon-button:disabled {
    opacity: 0.35;
    cursor: default;
  }
  .icon-button svg {
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .part-innovation {
    --hue: var(--label-innovation);
  }
  .part-industry {
    --hue: var(--label-industry);
  }
  .part-opening {
    --hue: var(--label-opening);
  }
  .part-reform {
    --hue: var(--label-reform);
  }
  .part-ecology {
    --hue: var(--label-ecology);
  }
  .part-governance {
    --hue: var(--label-governance);
  }
  .part-livelihood {
    --hue: var(--label-livelihood);
  }
  .part-goals,
  .part-safeguards {
    --hue: var(--quiet);
  }
  /* Where the system sets the colours it takes grounds and shadows away: what is chosen, and where a panel ends, is told by its own. */
  @media (forced-colors: active) {
    :is([aria-selected='true'], [aria-pressed='true'], [aria-current]:not([aria-current='false'], svg *)) {
      forced-color-adjust: none;
      /* Before any ground and colour that a place has of its own. */
      background: Highlight !important;
      color: HighlightText !important;
    }
    :is([aria-selected='true'], [aria-pressed='true'], [aria-current]:not([aria-current='false'])) > :not(svg) {
      /* The system puts its own ground behind these words. */
      forced-color-adjust: auto;
      color: CanvasText;
    }
    [role='tab']:not([aria-selected='true']) {
      border-color: Canvas;
    }
    :is(button, a, input, summary):focus-visible {
      outline-color: CanvasText;
    }
    :is(.panel, .drawer, .sheet, .strip, .controls, .foot > map-stamp, li, .card, .caption, .page, [role='option']) {
      border-color: CanvasText;
    }
    :is(.panel, .drawer, .sheet, .strip, .controls, .caption, .page) {
      border: 1px solid CanvasText;
    }
    .icon-button:disabled {
      color: GrayText;
      opacity: 1;
    }
  }
  /* A thumb needs 44 pixels, whatever the control. */
  @media (pointer: coarse) {
    a,
    button,
    label,
    select,
    :is(a, button).chip,
    input:not([type='checkbox']) {
      min-width: 44px;
      min-height: 44px;
    }
    a {
      display: inline-flex;
      align-items: center;
    }
    .chip,
    .row-link {
      align-items: center;
    }
    .row-link {
      display: flex;
    }
    .icon-button {
      width: 44px;
      height: 44px;
    }
    summary {
      min-height: 44px;
      align-content: center;
    }
    .cite {
      justify-content: center;
      margin: -8px 0;
      vertical-align: middle;
    }
    /* Above what a view says of its own citations. */
    a.cite.cite.cite {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
