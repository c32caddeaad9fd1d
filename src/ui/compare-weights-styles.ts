/** Styles of the weights, scores and sensitivity lines. */
import { css } from 'lit';

export const compareWeightsStyles = css`
  h3.heading {
    margin-top: 0;
  }
  weight-sliders + section,
  section + section {
    margin-top: 24px;
  }
  .score {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) auto;
    gap: 0 6px;
    align-items: baseline;
    padding: 5px 0;
    border-bottom: 1px solid var(--rule);
    font-size: 13px;
  }
  .score .letter {
    font-weight: 700;
    color: var(--quiet);
  }
  .score .value {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .track {
    grid-column: 2 / -1;
    width: 100%;
    height: 8px;
    margin: 3px 0;
    border-radius: 4px;
  }
  .scale {
    fill: color-mix(in srgb, var(--ink) 8%, transparent);
  }
  .own {
    fill: var(--accent);
  }
  .rank {
    color: var(--quiet);
    font-size: 12px;
  }
  details {
    font-size: 12px;
    color: var(--quiet);
    margin-top: 6px;
    text-wrap: pretty;
  }
  summary {
    cursor: pointer;
    padding: 3px 0;
  }
  .say {
    font-size: 12px;
    color: var(--quiet);
  }
  .lines button {
    display: flex;
    gap: 8px;
    width: 100%;
    padding: 6px 8px;
    border-bottom: 1px solid var(--rule);
    border-left: 3px solid transparent;
    font-size: 13px;
    line-height: 1.45;
    text-align: left;
  }
  .lines button:hover {
    background: color-mix(in srgb, var(--accent) 6%, transparent);
  }
  .lines button[aria-pressed='true'] {
    border-left-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 9%, transparent);
  }
  sensitivity-chart {
    margin: 8px 0;
  }
  .numbers {
    overflow-x: auto;
  }
  .numbers thead th {
    white-space: normal;
    min-width: 96px;
  }
  .numbers tbody th,
  .numbers td {
    padding: 3px 8px;
    white-space: nowrap;
  }
  /* Below a table of middling width weights and scores stand side by side. */
  @container (min-width: 720px) and (max-width: 1119px) {
    :host {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 24px 32px;
    }
    weight-sliders + section,
    section + section {
      margin-top: 0;
    }
    .lines-section {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    summary {
      min-height: 44px;
      align-content: center;
    }
  }
`;
