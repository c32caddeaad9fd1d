/** Layout of the page around the map. Sizes agree with `panel-space.ts`. */
import { css } from 'lit';

export const shellStyles = css`
  :host {
    position: fixed;
    inset: 0;
    /* Stands before the map in the page, so that Tab comes to it first, and above it on the screen. */
    z-index: 1;
    pointer-events: none;
  }
  .bar {
    position: absolute;
    inset: 0 0 auto;
    height: 52px;
    display: grid;
    grid-template-columns: minmax(216px, 1fr) minmax(180px, 420px) auto minmax(max-content, 1fr);
    align-items: center;
    gap: 16px;
    padding: 0 12px 0 16px;
    background: var(--panel);
    border-bottom: 1px solid var(--rule);
    pointer-events: auto;
    z-index: 4;
  }
  .title {
    min-width: 0;
  }
  h1 {
    font-size: 16px;
    line-height: 1.2;
    margin: 0;
  }
  .title p {
    font-size: 12px;
    line-height: 1.2;
    color: var(--quiet);
    text-wrap: balance;
  }
  .entrances {
    display: flex;
    gap: 4px;
    justify-self: end;
  }
  .bar > .settings {
    grid-column: 4;
    grid-row: 1;
    justify-self: end;
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .bar > .entrances {
    grid-column: 3;
    grid-row: 1;
    justify-self: start;
  }
  .entrance {
    padding: 7px 12px;
    border-radius: 6px;
    white-space: nowrap;
  }
  .entrance:hover {
    background: color-mix(in srgb, var(--accent) 9%, transparent);
  }
  .entrance[aria-current='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  .language {
    height: 36px;
    min-width: 44px;
    padding: 0 8px;
    text-align: center;
    border-radius: 8px;
    color: var(--quiet);
  }
  .language:hover {
    color: var(--ink);
    background: color-mix(in srgb, var(--ink) 7%, transparent);
  }
  .skip {
    position: absolute;
    left: 16px;
    top: -60px;
    background: var(--panel);
    padding: 8px 12px;
    z-index: 6;
  }
  .skip:focus {
    top: 8px;
  }
  .over-map {
    position: absolute;
    inset: 52px 0 0;
    overflow: clip;
  }
  .over-map.presenting {
    inset: 0;
  }
  .presenting > .foot {
    left: 12px;
    max-width: calc(100% - 300px);
  }
  .presenting map-stamp {
    font-size: max(12px, calc(100 * var(--vh) * 14 / 1080));
  }
  .panel {
    position: absolute;
    top: 12px;
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .left {
    left: 12px;
    width: 300px;
    max-height: calc(100% - 24px);
  }
  .reading {
    left: 12px;
    width: min(420px, 34 * var(--vw));
    height: calc(100% - 24px);
  }
  .right {
    right: 12px;
    width: min(400px, 34 * var(--vw));
    max-height: calc(100% - 24px);
  }
  .panel > filter-bar {
    flex: none;
  }
  .tabs {
    display: flex;
    padding: 4px 8px 0;
    border-bottom: 1px solid var(--rule);
    flex: none;
  }
  .tabs button {
    flex: 1;
    padding: 9px 4px 8px;
    text-align: center;
    color: var(--quiet);
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
    white-space: nowrap;
    font-size: 13px;
  }
  .tabs button:hover {
    color: var(--ink);
  }
  .tabs button[aria-selected='true'] {
    color: var(--ink);
    font-weight: 700;
    border-color: var(--accent);
  }
  .tab-panel {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 16px 16px;
    min-height: 0;
  }
  .tab-panel:focus-visible {
    outline-offset: -2px;
  }
  /* What stands at the lower edge of the map, one above the other: the closed drawer, then the stamp. */
  .foot {
    position: absolute;
    left: 324px;
    bottom: 10px;
    max-width: calc(100% - 324px - 72px);
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
  }
  .foot > map-stamp {
    pointer-events: auto;
  }
  .foot.beside-detail {
    max-width: calc(100% - 324px - 84px - min(400px, 34 * var(--vw)));
  }
  .foot.beside-reading {
    left: calc(24px + min(420px, 34 * var(--vw)));
    max-width: calc(100% - 96px - min(420px, 34 * var(--vw)));
  }
  .foot.beside-reading.beside-detail {
    max-width: calc(100% - 108px - min(420px, 34 * var(--vw)) - min(400px, 34 * var(--vw)));
  }
  .controls {
    position: absolute;
    right: 12px;
    bottom: 12px;
    display: flex;
    flex-direction: column;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .controls.beside-detail {
    right: calc(24px + min(400px, 34 * var(--vw)));
  }
  .busy {
    position: absolute;
    right: 44px;
    bottom: 8px;
    white-space: nowrap;
    background: var(--panel);
    border-radius: 6px;
    padding: 2px 10px;
    font-size: 12px;
    color: var(--quiet);
  }
  notice-list {
    position: absolute;
    top: 4px;
    left: 50%;
    translate: -50% 0;
    width: min(560px, calc(100% - 24px));
    z-index: 3;
  }
  .sheet {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    flex-direction: column;
    background: var(--panel);
    border-radius: 12px 12px 0 0;
    box-shadow: var(--shadow);
    pointer-events: auto;
    min-height: 0;
    z-index: 2;
  }
  .sheet.peek {
    height: 96px;
  }
  .sheet.half {
    height: 50%;
  }
  .sheet.full {
    height: calc(100% - 64px);
  }
  .sheet > :not(.grip, .tabs, filter-bar) {
    flex: 1;
    min-height: 0;
  }
  .grip {
    flex: none;
    height: 44px;
    display: grid;
    place-items: start center;
    padding-top: 8px;
  }
  /* Between the buttons of the panel's bar there is room for it. */
  .grip.within {
    position: absolute;
    inset: 0 112px auto;
  }
  .grip.within + * {
    padding-top: 8px;
  }
  /* A panel whose head has room above its tabs. */
  .grip:not(.within) + locate-panel {
    margin-top: -16px;
  }
  .grip span {
    width: 40px;
    height: 5px;
    border-radius: 3px;
    background: var(--rule);
  }
  @media (prefers-reduced-motion: no-preference) {
    .sheet {
      transition: height 200ms ease-out;
    }
  }
`;
