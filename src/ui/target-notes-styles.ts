/** Sections below the chart: small tables side by side, and bars whose parts add up. */
import { css } from 'lit';

export const notesStyles = css`
  section {
    border-top: 1px solid var(--rule);
    padding: 12px 0;
  }
  h3 {
    font-size: 14px;
    scroll-margin-top: 8px;
  }
  .count {
    font-size: 12px;
    font-weight: 400;
    color: var(--quiet);
  }
  .note {
    display: block;
    font-size: 12px;
    color: var(--quiet);
    max-width: 72ch;
  }
  thead th {
    position: static;
  }
  .scroller {
    overflow-x: auto;
  }
  table {
    width: auto;
    margin-left: -12px;
  }
  /* Rather scrolled sideways than one character to a line. */
  td:first-child {
    min-width: 8em;
  }
  td:has(.note) {
    min-width: 10em;
  }
  td a,
  li a {
    display: inline-block;
    min-height: 24px;
    padding: 2px 0;
  }
  li a.cite,
  td a.cite {
    min-width: 24px;
    margin: 0;
    padding: 6px 3px;
    vertical-align: baseline;
  }
  @media (pointer: coarse) {
    :is(td, li) a {
      display: inline-flex;
      min-height: 44px;
    }
  }
  td a:hover,
  li a:hover {
    color: var(--accent);
  }
  .sums {
    display: grid;
    gap: 16px;
    max-width: 760px;
    margin-top: 8px;
  }
  .total {
    font-weight: 700;
    font-size: 16px;
  }
  .bar {
    display: block;
    width: 100%;
    height: 26px;
    margin: 4px 0;
    overflow: visible;
  }
  .bar rect {
    fill: var(--hue);
    stroke: var(--panel);
    stroke-width: 2;
  }
  .bar text {
    fill: var(--panel);
    text-anchor: middle;
    font-size: 13px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .bar .out rect {
    fill: none;
    stroke: var(--control);
    stroke-width: 1;
  }
  .bar .out text {
    fill: var(--ink);
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
    font-size: 13px;
  }
`;
