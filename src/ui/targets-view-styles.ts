/** The bar of switches, chart and table side by side where there is room, and the reading that stays at the foot. */
import { css } from 'lit';

export const viewStyles = css`
  :host {
    container-type: inline-size;
    min-width: 0;
  }
  .view {
    padding: 0 16px 8px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 0 4px;
  }
  .shown,
  .note {
    font-size: 13px;
    color: var(--quiet);
  }
  .shown {
    font-variant-numeric: tabular-nums;
  }
  .choice button {
    font-size: 13px;
  }
  [data-form='table']:not(.both) .groupings {
    display: none;
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-left: auto;
  }
  .shapes {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    font-size: 12px;
    color: var(--quiet);
    padding-bottom: 4px;
  }
  .shapes li {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .shapes svg {
    width: 34px;
    height: 18px;
  }
  .fill {
    fill: var(--ink);
  }
  .line,
  .ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
  }
  .ring {
    fill: var(--panel);
  }
  .band {
    fill: var(--ink);
    fill-opacity: 0.28;
  }
  .chart,
  .table {
    min-width: 0;
  }
  .reading {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    margin: 0 -16px;
    padding: 6px 16px;
    min-height: 34px;
    font-size: 13px;
    background: var(--panel);
    border-top: 1px solid var(--rule);
    z-index: 2;
  }
  .reading a {
    color: var(--accent);
  }
  .reading a:hover {
    text-decoration: underline;
  }
  @container (max-width: 1199px) {
    .both[data-form='chart'] .table,
    .both[data-form='table'] .chart {
      display: none;
    }
    .both[data-form='table'] .groupings {
      display: none;
    }
  }
  @container (min-width: 1200px) {
    .both .forms {
      display: none;
    }
    .both .forms-side {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: 24px;
    }
  }
  @container (max-width: 900px) {
    .table {
      overflow-x: auto;
      margin: 0 -16px;
    }
    .jumps {
      margin-left: 0;
    }
  }
  @media (pointer: coarse) {
    .choice button {
      min-width: 56px;
      text-align: center;
    }
  }
`;
