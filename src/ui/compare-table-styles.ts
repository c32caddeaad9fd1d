/** Styles of the comparison's table. */
import { css } from 'lit';

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
    min-height: 24px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--ink);
    font-size: 13px;
  }
  @media (pointer: coarse) {
    .tools label {
      min-height: 44px;
    }
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
  .own {
    border-left: 1px dashed var(--control);
    overflow-wrap: anywhere;
  }
  th.own .note {
    font-weight: 400;
    color: var(--quiet);
  }
  .private {
    display: inline-block;
    padding: 0 5px;
    border: 1px solid var(--control);
    border-radius: 4px;
    font-size: 11px;
    font-weight: 400;
    line-height: 16px;
    color: var(--quiet);
    white-space: nowrap;
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
      scroll-snap-type: x proximity;
      scroll-padding-left: 104px;
    }
    .group {
      position: sticky;
      left: 16px;
    }
    table.wide {
      width: max-content;
    }
    .corner,
    tbody th[scope='row'] {
      width: 104px;
    }
    .wide thead th:not(.corner) {
      scroll-snap-align: start;
      /* So that a part of the third shows that there is more. */
      width: 124px;
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
    td.none,
    td.own {
      padding-top: 17px;
    }
    .tools input {
      width: 20px;
      height: 20px;
    }
  }
  /* Two zones fit a phone. */
  @media (max-width: 600px) {
    .corner,
    tbody th[scope='row'] {
      width: 84px;
    }
    td,
    th {
      padding: 6px 4px;
    }
  }
`;
