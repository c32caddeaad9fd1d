/** Where the drawer of charts stands, and what makes room for it. */
import { css } from 'lit';

export const shellDrawerStyles = css`
  /* The drawer stands under the left panel and beside the right one, so that what is chosen in it can be read. */
  .drawer {
    position: absolute;
    left: 12px;
    right: 12px;
    bottom: 12px;
    height: var(--drawer);
    display: flex;
    flex-direction: column;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
    pointer-events: auto;
    z-index: 1;
  }
  .drawer.beside-detail {
    right: calc(24px + min(400px, 34 * var(--vw)));
  }
  .has-drawer .left {
    max-height: calc(100% - 36px - var(--drawer));
  }
  .has-drawer filter-bar {
    --most-height: calc(20 * var(--vh));
  }
  .has-drawer .reading {
    height: calc(100% - 36px - var(--drawer));
  }
  .has-tall-drawer > :is(.left, .reading, .controls, .foot, fan-out) {
    visibility: hidden;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    max-width: 100%;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .strip button {
    padding: 8px 12px;
    font-size: 13px;
    white-space: nowrap;
    border-radius: 8px;
  }
  .strip button:hover {
    background: color-mix(in srgb, var(--accent) 9%, transparent);
  }
  .has-drawer > .foot {
    bottom: calc(22px + var(--drawer));
  }
  .has-drawer > .controls {
    bottom: calc(24px + var(--drawer));
  }
`;
