/** Looks of the page as a frame in another page, from 320 × 240 on. Sizes agree with `frame-space.ts`. */
import { css } from 'lit';

export const embedStyles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
    z-index: 3;
  }
  .strip,
  .zoom,
  .card,
  .legend,
  .corner {
    position: absolute;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .strip {
    top: 8px;
    left: 8px;
    max-width: calc(100% - 16px);
    min-height: 40px;
    display: flex;
    align-items: center;
    padding: 2px 2px 2px 14px;
  }
  .strip h1 {
    min-width: 0;
    margin: 0 10px 0 0;
    font-size: 14px;
    line-height: 1.3;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .strip > :not(h1) {
    flex: none;
  }
  .counts {
    margin-right: 8px;
    font-variant-numeric: tabular-nums;
  }
  .corner {
    top: 8px;
    right: 8px;
  }
  .zoom {
    right: 8px;
    bottom: 8px;
    display: flex;
    flex-direction: column;
  }
  .card {
    left: 8px;
    top: 56px;
    width: min(320px, 42 * var(--vw));
    max-height: calc(100% - 56px - 48px);
    display: flex;
    flex-direction: column;
  }
  .card-head {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 2px 2px 0 14px;
  }
  .card-head h2 {
    font-size: 14px;
  }
  .card-body {
    min-height: 0;
    overflow: auto;
    padding: 0 14px 14px;
  }
  .card-body:focus-visible,
  .legend-body:focus-visible {
    outline-offset: -2px;
  }
  .card h2 {
    font-size: 20px;
    line-height: 1.25;
    margin: 0 0 6px;
  }
  .card p + p {
    margin-top: 4px;
    font-variant-numeric: tabular-nums;
  }
  .legend {
    right: 8px;
    top: 56px;
    bottom: 48px;
    width: min(300px, calc(100% - 16px));
    display: flex;
    flex-direction: column;
    z-index: 1;
  }
  .legend-body {
    min-height: 0;
    overflow: auto;
    padding: 0 14px 14px;
  }
  .hint {
    position: absolute;
    left: 50%;
    top: 50%;
    translate: -50% -50%;
    width: max-content;
    max-width: calc(100% - 32px);
    padding: 10px 18px;
    border-radius: 8px;
    background: var(--ink);
    color: var(--panel);
    font-size: 16px;
    opacity: 0;
    visibility: hidden;
  }
  .hint.shown {
    opacity: 1;
    visibility: visible;
  }
  @media (prefers-reduced-motion: no-preference) {
    .hint {
      transition:
        opacity 200ms ease-out,
        visibility 200ms;
    }
  }
  @media (max-width: 599px) {
    .card {
      inset: auto 8px 52px;
      width: auto;
      max-height: calc(54% - 52px);
    }
    .zoom:has(~ .card) {
      display: none;
    }
    .zoom,
    .legend {
      bottom: 56px;
    }
    .hint {
      font-size: 14px;
    }
    .card h2 {
      font-size: 16px;
    }
    .counts {
      display: none;
    }
  }
  @media (max-height: 360px) {
    .zoom > :last-child {
      display: none;
    }
  }
  /* The smallest frames: zooming is left to fingers, and a card takes the place of all but the stamp. */
  @media (max-height: 260px), (max-width: 259px) {
    .zoom {
      display: none;
    }
  }
  @media (max-height: 260px) {
    .card {
      inset: 4px 4px 44px;
      width: auto;
      max-height: none;
      z-index: 1;
    }
    .card h2 {
      font-size: 14px;
    }
  }
  @media (max-height: 260px) and (min-width: 600px) {
    .card {
      right: auto;
      width: min(320px, 42 * var(--vw));
    }
  }
  /* The stamp has four lines in English. */
  @media (max-height: 260px) and (max-width: 259px) {
    .card {
      bottom: 58px;
    }
  }
`;
