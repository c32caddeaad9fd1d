/** Styles of the comparison and of the elements it is made of. */
import { css } from 'lit';

export const compareStyles = css`
  :host {
    container-type: inline-size;
    padding: 12px 16px 24px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  compare-picker {
    flex: 0 1 320px;
    min-width: 220px;
  }
  .say {
    color: var(--quiet);
    max-width: 60em;
    text-wrap: pretty;
  }
  .start {
    margin-top: 24px;
    max-width: 44em;
  }
  .start p + p {
    margin-top: 6px;
  }
  .start .lead {
    font-size: 16px;
  }
  .gone {
    margin-top: 8px;
  }
  .sides {
    display: grid;
    gap: 24px 32px;
    margin-top: 12px;
  }
  .sides > * {
    min-width: 0;
  }
  @container (min-width: 1120px) {
    .sides.two {
      grid-template-columns: minmax(0, 1fr) minmax(380px, 34%);
    }
  }
`;

export const compareTableStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    font-size: 12px;
    color: var(--quiet);
    margin-bottom: 4px;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--ink);
    font-size: 13px;
  }
  .tools input {
    accent-color: var(--accent);
    width: 16px;
    height: 16px;
    margin: 0;
  }
  table {
    table-layout: fixed;
  }
  td,
  th {
    padding: 6px 8px;
  }
  tr > :first-child {
    padding-left: 0;
  }
  tbody tr:hover {
    background: none;
  }
  thead th {
    color: var(--ink);
    font-size: 14px;
    vertical-align: bottom;
    white-space: normal;
    line-height: 1.35;
  }
  thead a:hover,
  .item a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .corner,
  tbody th[scope='row'] {
    width: 168px;
  }
  tbody th[scope='row'] {
    font-weight: 400;
    color: var(--quiet);
  }
  tbody th[scope='rowgroup'] {
    font-size: 12px;
    letter-spacing: 0.06em;
    color: var(--quiet);
    padding-top: 16px;
    border-bottom: 1px solid var(--control);
  }
  .letter {
    display: inline-block;
    min-width: 18px;
    font-weight: 700;
    color: var(--quiet);
  }
  .moves {
    display: flex;
    margin: 2px 0 0 -8px;
  }
  .moves .icon-button {
    width: 28px;
    height: 28px;
  }
  .moves svg {
    width: 16px;
    height: 16px;
  }
  .count {
    font-size: 15px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .amount {
    border-bottom: 1px dotted var(--control);
  }
  .count:hover {
    color: var(--accent);
  }
  .count .of {
    font-weight: 400;
    color: var(--quiet);
  }
  .mark {
    font-size: 12px;
    margin-left: 6px;
    white-space: nowrap;
    color: var(--accent);
  }
  .none {
    color: var(--quiet);
  }
  .opened {
    margin-top: 6px;
    font-size: 13px;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .item {
    padding: 4px 0;
    border-top: 1px solid var(--rule);
  }
  .item:first-child {
    border-top: 0;
  }
  .item .number {
    color: var(--hue);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    margin-right: 6px;
  }
  .item > a {
    display: inline-block;
    padding: 3px 0;
  }
  .item .cite {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 24px;
    min-height: 24px;
    vertical-align: middle;
    margin: 0;
    padding: 2px 3px;
  }
  .item .figure-name {
    margin: 0;
  }
  .item .figure .number {
    color: inherit;
    margin-right: 3px;
  }
  .note {
    font-size: 12px;
  }
  @container (max-width: 640px) {
    .scroll {
      overflow-x: auto;
      margin: 0 -16px;
    }
    table.wide {
      width: max-content;
    }
    .corner,
    tbody th[scope='row'] {
      width: 104px;
    }
    thead th:not(.corner) {
      width: 152px;
    }
    .corner,
    tbody th[scope='row'] {
      position: sticky;
      left: 0;
      background: var(--panel);
      z-index: 1;
      overflow-wrap: anywhere;
    }
    tr > :first-child {
      padding-left: 16px;
    }
    .corner {
      z-index: 2;
    }
  }
  @media (pointer: coarse) {
    .moves .icon-button {
      width: 44px;
      height: 44px;
    }
    tbody th[scope='row'],
    td.none {
      padding-top: 17px;
    }
    .tools input {
      width: 20px;
      height: 20px;
    }
  }
`;

export const compareWeightsStyles = css`
  h3.heading {
    margin-top: 0;
  }
  .heading .text-button {
    margin-left: auto;
    padding: 0;
    font-weight: 400;
    letter-spacing: 0;
  }
  section + section {
    margin-top: 24px;
  }
  .weight {
    display: grid;
    grid-template-columns: 116px minmax(60px, 1fr) 20px 40px;
    gap: 10px;
    align-items: center;
    font-size: 13px;
    min-height: 28px;
  }
  .weight input {
    width: 100%;
    margin: 0;
    accent-color: var(--accent);
  }
  .weight b {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .weight .share {
    text-align: right;
    font-size: 12px;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
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
  @media (pointer: coarse) {
    .weight {
      grid-template-columns: 104px minmax(60px, 1fr) 20px 40px;
    }
    summary {
      min-height: 44px;
      align-content: center;
    }
  }
`;
