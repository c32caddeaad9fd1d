/** The page's layout on narrow windows and phones, over the wide one's. */
import { css } from 'lit';

export const shellNarrowStyles = css`
  /* The entrances need all the room: the menu and the heads of the panels have the help too. */
  @media (min-width: 1101px) and (max-width: 1180px) {
    .settings > .help-button {
      display: none;
    }
  }
  @media (max-width: 1100px) {
    .bar {
      grid-template-columns: minmax(0, auto) minmax(160px, 1fr) auto;
    }
    .bar > .settings {
      grid-column: 3;
    }
    .bar > .entrances {
      display: none;
    }
    .title p {
      display: none;
    }
  }
  @media (max-width: 999px) {
    .bar {
      grid-template-columns: 1fr auto;
      padding-left: 14px;
    }
    .bar > .settings {
      grid-column: 2;
    }
    .bar > .entrances {
      display: none;
    }
    search-box {
      position: absolute;
      top: 60px;
      left: 12px;
      right: 12px;
      z-index: 3;
    }
    .title p {
      display: block;
      font-size: 11px;
    }
    .foot {
      left: 8px;
      bottom: 100px;
      max-width: calc(100% - 72px);
    }
    .presenting > .foot {
      left: 8px;
      bottom: 8px;
      max-width: calc(100% - 190px);
    }
    .controls,
    .controls.beside-detail {
      right: 8px;
      bottom: 108px;
    }
    .has-drawer > :is(.controls, .foot) {
      visibility: hidden;
    }
    /* Nor what a lowered sheet holds below the window's edge. */
    .sheet.peek > :is(.tab-panel, filter-bar) {
      visibility: hidden;
    }
    /* What a sheet covers cannot be come to behind it. */
    .sheet.half ~ .foot {
      bottom: calc(50% + 4px);
    }
    :host([data-room='half']) .controls {
      bottom: calc(50% + 8px);
    }
    .sheet.full ~ .foot,
    :host([data-room='full']) .controls {
      visibility: hidden;
    }
    .controls .icon-button:not(:last-of-type) {
      display: none;
    }
    .drawer,
    .drawer.beside-detail {
      left: 0;
      right: 0;
      top: 60px;
      bottom: 0;
      height: auto;
      border-radius: 0;
      z-index: 3;
    }
    /* What is chosen in the drawer is read in the sheet over it. */
    .has-drawer > .sheet {
      z-index: 4;
    }
    .has-drawer > .sheet.peek {
      display: none;
    }
    .strip {
      display: none;
    }
    .tabs button {
      min-height: 44px;
    }
    notice-list {
      top: 64px;
    }
  }
`;
