/** Looks of a presentation, in sizes of the room: letters follow the height of the screen, 28 px at 1080 and twice that at 2160. */
import { css } from 'lit';

export const playerStyles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
    z-index: 5;
    /* 28 px on a screen of 1080; sizes agree with panel-space.ts. */
    --letter: max(16px, min(calc(100 * var(--vh) * 28 / 1080), calc(100 * var(--vw) * 28 / 900)));
  }
  .words {
    position: absolute;
    inset: 0;
  }
  section,
  nav,
  button {
    pointer-events: auto;
  }
  .caption,
  .page {
    position: absolute;
    box-sizing: border-box;
    background: var(--panel);
    border-radius: calc(var(--letter) / 3);
    box-shadow: var(--shadow);
    padding: calc(var(--letter) * 0.9) var(--letter);
    font-size: var(--letter);
    line-height: 1.5;
    overflow: auto;
  }
  .caption h1 {
    font-size: 1.35em;
    line-height: 1.25;
    margin: 0 0 0.4em;
  }
  .caption h1 {
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .caption p {
    margin: 0 0 0.3em;
    font-variant-numeric: tabular-nums;
  }
  .caption.left,
  .caption.right {
    top: 50%;
    translate: 0 -50%;
    width: min(34 * var(--vw), 22em);
    max-height: calc(100% - 8 * var(--letter));
  }
  .caption.left {
    left: var(--letter);
  }
  .caption.right {
    right: var(--letter);
  }
  .caption.bottom {
    left: var(--letter);
    right: var(--letter);
    bottom: calc(var(--letter) * 3.2);
    max-height: calc(34 * var(--vh));
    columns: 2;
    column-gap: 2em;
  }
  .caption.bottom h1 {
    column-span: all;
  }
  .page {
    top: 50%;
    left: 50%;
    translate: -50% -50%;
    width: min(80 * var(--vw), 34em);
    max-height: calc(100% - 6 * var(--letter));
    padding: calc(var(--letter) * 2) calc(var(--letter) * 2.4);
  }
  .page h1 {
    font-size: 2em;
    line-height: 1.2;
    margin: 0 0 0.5em;
  }
  .page .unit {
    font-weight: 700;
  }
  .page.closing h1 {
    font-size: 1.4em;
  }
  .page.closing p {
    color: var(--quiet);
    margin: 0;
  }
  .page.closing {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--letter) calc(var(--letter) * 2);
    align-items: start;
  }
  .page link-code {
    max-width: 11em;
  }
  .controls {
    position: absolute;
    right: 12px;
    bottom: 12px;
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 2px 6px;
    background: var(--panel);
    border-radius: 8px;
    opacity: 0.6;
  }
  .controls:hover,
  .controls:focus-within {
    opacity: 1;
    box-shadow: var(--shadow);
  }
  /* Out of sight until a hand or a key comes near, but told and pressed by name. */
  .more {
    display: flex;
    align-items: center;
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .controls:hover .more,
  .controls:focus-within .more {
    position: static;
    width: auto;
    height: auto;
    overflow: visible;
    clip-path: none;
  }
  :is(.controls:hover, .controls:focus-within) > .pace {
    display: none;
  }
  .controls label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .controls input {
    width: 90px;
    accent-color: var(--accent);
  }
  .position,
  .pace {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    padding: 0 6px;
  }
  .typed,
  .help {
    position: absolute;
    left: 50%;
    translate: -50% 0;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
  }
  .typed {
    top: var(--letter);
    padding: 0.3em 1em;
    font-size: var(--letter);
  }
  .help {
    top: 50%;
    translate: -50% -50%;
    padding: var(--letter);
    font-size: calc(var(--letter) * 0.75);
    max-height: 90%;
    overflow: auto;
  }
  .help dl {
    display: grid;
    grid-template-columns: auto auto;
    gap: 0.3em 1.6em;
    margin: 0 0 0.8em;
  }
  .help dt {
    font-weight: 700;
  }
  .help dd {
    margin: 0;
  }
  .black {
    position: fixed;
    inset: 0;
    width: 100%;
    background: #000;
    color: #000;
    border-radius: 0;
  }
  /* Read by those who come to it with a key or a screen reader; the room sees black. */
  .black:focus-visible span {
    color: #555;
  }
  @media (max-width: 999px) {
    .caption.left,
    .caption.right,
    .caption.bottom {
      inset: auto 8px 116px;
      translate: none;
      width: auto;
      max-height: 42%;
      columns: auto;
    }
    .page {
      width: calc(100 * var(--vw) - 24px);
      padding: 24px 20px;
    }
    .page h1 {
      font-size: 1.5em;
    }
    .page.closing {
      grid-template-columns: minmax(0, 1fr);
    }
    .page link-code {
      max-width: none;
    }
    .controls,
    .more {
      opacity: 1;
      flex-wrap: wrap;
      justify-content: flex-end;
    }
    .controls {
      max-width: calc(100% - 24px);
    }
  }
  /* A low window: the stamp is above, the controls below, and the words between them scroll. */
  @media (max-width: 999px) and (max-height: 480px) {
    .caption:is(.left, .right, .bottom) {
      inset: auto 8px 60px;
      max-height: calc(100% - 116px);
      padding: 8px 14px;
    }
    .page {
      padding: 12px 16px;
      max-height: calc(100% - 116px);
    }
    .controls {
      right: 4px;
      bottom: 4px;
      max-width: calc(100% - 8px);
      overflow-x: auto;
    }
  }
  /* The smallest frames: between the stamp above and the controls below. */
  @media (max-width: 599px) and (max-height: 260px) {
    .caption:is(.left, .right, .bottom) {
      inset: auto 4px 52px;
      max-height: calc(100% - 110px);
      padding: 4px 10px;
      font-size: 13px;
    }
  }
`;
