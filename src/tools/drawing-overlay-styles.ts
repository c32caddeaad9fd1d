/** Looks of what is drawn over the map, and of the bar that leads through it. */
import { css } from 'lit';

export const drawingOverlayStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .shapes {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .under {
    stroke: var(--panel);
    stroke-width: 6;
    opacity: 0.7;
  }
  .area {
    fill: color-mix(in srgb, var(--accent) 12%, transparent);
    fill-rule: evenodd;
  }
  .point {
    fill: var(--accent);
    stroke: var(--panel);
    stroke-width: 2;
  }
  .chosen {
    stroke-width: 3.5;
  }
  .current {
    stroke-dasharray: 6 4;
  }
  .guide {
    fill: var(--panel);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .guide.middle {
    fill: var(--accent);
    stroke: var(--panel);
    stroke-width: 1.5;
  }
  .guide.snap {
    fill: none;
    stroke-width: 2.5;
  }
  text {
    font-size: 12px;
    font-weight: 700;
    text-anchor: middle;
    fill: var(--ink);
    stroke: var(--panel);
    stroke-width: 4;
    stroke-linejoin: round;
    paint-order: stroke;
    font-variant-numeric: tabular-nums;
  }
  .segment text {
    font-weight: 400;
  }
  rect {
    fill: var(--panel);
    opacity: 0.86;
  }
  .bar {
    position: absolute;
    translate: -50% 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 8px;
    width: max-content;
    padding: 6px 10px;
    border-radius: 10px;
    background: var(--panel);
    box-shadow: var(--shadow);
    font-size: 13px;
    pointer-events: auto;
  }
  .bar p {
    flex: 1 1 100%;
    text-align: center;
  }
  .bar .figure {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .bar .trouble {
    color: var(--warning, var(--ink));
    font-weight: 700;
  }
  .bar button {
    min-height: 32px;
    padding: 2px 12px;
    border: 1px solid var(--rule);
    border-radius: 16px;
  }
  .bar button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .bar button.first:not(:disabled) {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 700;
  }
  @media (pointer: coarse) {
    .bar button {
      min-height: 44px;
      border-radius: 22px;
    }
  }
`;
