/** Looks of a scrolling story: cards in a column beside the map, or over its lower part. Sizes agree with `frame-space.ts`. */
import { css } from 'lit';
import { storyColumn, storyLetter } from '../ui/frame-styles.ts';

export const storyStyles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
    z-index: 5;
    --letter: ${storyLetter};
    --column: ${storyColumn};
  }
  .story {
    position: absolute;
    inset: 0;
  }
  .head {
    position: absolute;
    top: 12px;
    left: 12px;
    z-index: 1;
    width: var(--column);
    min-height: max(44px, calc(var(--letter) * 2.2));
    padding: 0 4px 0 16px;
    display: flex;
    align-items: center;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
    pointer-events: auto;
    overflow: hidden;
  }
  .head h1 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: max(14px, calc(var(--letter) * 0.8));
    line-height: 1.25;
    max-height: 2.5em;
    overflow: hidden;
  }
  .head > :is(button, a) {
    flex: none;
  }
  .position {
    padding: 0 4px 0 10px;
    color: var(--quiet);
    font-size: max(14px, calc(var(--letter) * 0.7));
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .progress {
    position: absolute;
    left: 0;
    bottom: 0;
    width: 100%;
    height: 3px;
    background: var(--accent);
    transform: scaleX(var(--told, 0));
    transform-origin: left;
  }
  .scroller {
    position: absolute;
    /* Cards go away behind the head. */
    inset: 34px 0 0;
    overflow-y: auto;
    pointer-events: auto;
    padding: calc(50 * var(--vh) - 56px) 12px calc(50 * var(--vh) - 56px);
    scrollbar-width: none;
  }
  /* The window is the scroller: its focus is seen at the card that is read. */
  .scroller:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .scroller:focus-visible:not([data-quiet]) .card[aria-current] {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .card {
    width: var(--column);
    margin-bottom: calc(45 * var(--vh));
    padding: calc(var(--letter) * 1.1) calc(var(--letter) * 1.3);
    background: var(--panel);
    border-radius: 8px;
    border-left: 4px solid transparent;
    box-shadow: var(--shadow);
    font-size: var(--letter);
    line-height: 1.6;
  }
  .card[aria-current] {
    border-left-color: var(--accent);
  }
  .card:last-child {
    margin-bottom: 0;
  }
  .card h2 {
    font-size: 1.35em;
    line-height: 1.25;
    margin: 0 0 0.5em;
  }
  .card p {
    margin: 0 0 0.35em;
    font-variant-numeric: tabular-nums;
  }
  .card p:last-child {
    margin-bottom: 0;
  }
  .opening h2 {
    font-size: 1.8em;
    line-height: 1.2;
  }
  .unit {
    font-weight: 700;
  }
  .closing p {
    color: var(--quiet);
  }
  @media (prefers-reduced-motion: no-preference) {
    .progress {
      transition: transform 200ms ease-out;
    }
  }
  @media (max-width: 599px) {
    .head {
      top: 0;
      left: 0;
      width: 100%;
      padding-left: 14px;
      border-radius: 0;
    }
    /* Above the stamp, which stays to be read. */
    .scroller {
      inset: 0 0 52px;
      padding: calc(70 * var(--vh) - 96px) 8px calc(24 * var(--vh));
    }
    .card {
      width: 100%;
      margin-bottom: calc(55 * var(--vh));
    }
    .opening h2 {
      font-size: 1.5em;
    }
  }
`;
