/**
 * The page's layout on narrow windows that are low as well: a phone held sideways, or a window at 400 %. The field of the
 * search stands in the bar, an opened panel takes all below it, and the drawer and a raised sheet take the bar's room too.
 */
import { css } from 'lit';

export const shellLowStyles = css`
  @media (max-width: 999px) and (max-height: 480px) {
    .bar {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
      padding: 0 4px 0 8px;
    }
    /* The name of the site gives way to the field, and is still said. */
    .title {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    search-box {
      position: relative;
      inset: auto;
      grid-column: 1;
      grid-row: 1;
      min-width: 0;
    }
    .sheet {
      border-radius: 0;
    }
    .sheet.half,
    .sheet.full {
      height: 100%;
    }
    :host(:is([data-room='drawer'], [data-room='full'])) .over-map {
      inset: 0;
    }
    :host(:is([data-room='drawer'], [data-room='full'])) .bar {
      display: none;
    }
    .drawer,
    .drawer.beside-detail {
      top: 0;
    }
    .grip {
      height: 24px;
    }
    .grip.within {
      height: 44px;
    }
    .grip:not(.within) + locate-panel {
      margin-top: 0;
    }
    .sheet.peek {
      height: 76px;
    }
    .foot {
      bottom: 80px;
    }
    .presenting:not(.embedded, .story) > .foot {
      inset: 4px 8px auto;
      max-width: none;
    }
    .presenting:not(.embedded, .story) map-stamp {
      font-size: 10px;
    }
    .presenting:not(.embedded, .story) map-stamp::part(scale) {
      display: none;
    }
    .controls,
    .controls.beside-detail {
      bottom: 84px;
    }
    .sheet:is(.half, .full) ~ .foot,
    :host(:is([data-room='half'], [data-room='full'])) .controls {
      visibility: hidden;
    }
    notice-list {
      top: 0;
    }
  }
  /* English words need the whole bar of a panel: its grip stands above it. */
  @media (max-width: 479px) {
    .grip.within:lang(en) {
      position: static;
      height: 24px;
    }
    .grip.within:lang(en) + * {
      padding-top: 0;
    }
  }
`;
