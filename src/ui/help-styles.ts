/** Looks of the help: a narrow page of its own beside what it explains, on phones a sheet; and of its numbers on the page. */
import { css } from 'lit';

export const helpStyles = css`
  /* Where the map is left free by the panels: under the notices, over the buttons of the map. */
  :host {
    position: absolute;
    top: 12px;
    right: 12px;
    bottom: 148px;
    width: min(372px, 36 * var(--vw));
    border-radius: 8px;
    pointer-events: none;
    z-index: 5;
  }
  :host(.beside-detail) {
    right: calc(24px + min(400px, 34 * var(--vw)));
  }
  :host(.over-drawer) {
    bottom: calc(24px + var(--drawer));
  }
  aside {
    height: 100%;
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: hidden;
    background: var(--panel);
    border: 1px solid var(--accent);
    border-radius: inherit;
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    flex: none;
    padding: 6px 6px 6px 20px;
    border-bottom: 1px solid var(--rule);
  }
  h2 {
    font-size: 16px;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 12px 20px 20px;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .heading {
    margin: 18px 0 8px;
  }
  ol,
  .signs {
    display: grid;
    gap: 12px;
    margin-bottom: 8px;
  }
  .signs {
    gap: 8px;
  }
  ol > li,
  .signs > li {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 12px;
  }
  .current {
    background: color-mix(in srgb, var(--accent) 9%, transparent);
    box-shadow: 0 0 0 6px color-mix(in srgb, var(--accent) 9%, transparent);
    border-radius: 2px;
  }
  .sign {
    display: grid;
    place-items: start center;
  }
  .meaning {
    display: block;
    color: var(--quiet);
  }
  .number,
  .mark {
    display: grid;
    place-items: center;
    width: 22px;
    height: 22px;
    border-radius: 11px;
    font-size: 12px;
    line-height: 1;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    border: 1.5px solid var(--quiet);
    color: var(--quiet);
  }
  .number.pointing,
  .mark {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .mark {
    position: fixed;
    left: -11px;
    top: -11px;
    box-shadow: 0 0 0 2px var(--panel);
    pointer-events: none;
  }
  .mark:not([data-seen]) {
    display: none;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 16px;
    margin-bottom: 6px;
  }
  kbd {
    font: inherit;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  nav .chip[aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 700;
  }
  nav + p {
    margin-top: 16px;
  }
  .symbol path {
    fill: none;
    stroke: var(--ink);
  }
  .symbol .line {
    stroke: var(--rule);
    stroke-width: 2;
  }
  .symbol .bar {
    stroke: var(--accent);
    stroke-width: 5;
  }
  .symbol .second {
    stroke: var(--quiet);
  }
  .symbol .faint {
    fill: var(--ink);
    opacity: 0.3;
  }
  @media (min-width: 1000px) {
    :host(.beside-detail.under-notices) {
      top: 64px;
    }
  }
  @media (min-width: 1000px) and (max-width: 1320px) {
    :host(.under-notices) {
      top: 64px;
    }
  }
  @media (max-width: 999px) {
    :host,
    :host(.beside-detail),
    :host(.over-drawer) {
      inset: auto 0 0;
      width: auto;
      height: 62%;
      border-radius: 12px 12px 0 0;
    }
    .head {
      padding-left: 16px;
    }
    .body {
      padding: 12px 16px 20px;
    }
  }
  @media (forced-colors: active) {
    .mark,
    .number {
      background: Canvas;
      color: CanvasText;
      border-color: CanvasText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
