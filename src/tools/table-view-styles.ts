/** Looks of the table of records: rows of one height, head and row numbers that stay. */
import { css } from 'lit';

export const tableViewStyles = css`
  .tools .grow {
    flex: 1;
  }
  .tools select {
    max-width: 260px;
    height: 28px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--panel);
    padding: 0 8px;
    font-size: 13px;
  }
  .tools select:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .tools b {
    font-size: 13px;
    max-width: 320px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .counts {
    font-variant-numeric: tabular-nums;
  }
  .empty {
    margin: auto;
    padding: 24px;
    max-width: 480px;
    display: grid;
    gap: 12px;
    justify-items: center;
    text-align: center;
    color: var(--quiet);
  }
  .empty .chip {
    color: var(--ink);
  }
  .grid {
    position: relative;
    flex: 1 1 0;
    min-height: 120px;
    overflow: auto;
    overscroll-behavior: contain;
    border-top: 1px solid var(--rule);
    font-size: 13px;
    overflow-anchor: none;
  }
  .grid:focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: grid;
    grid-template-columns: var(--columns);
    height: var(--row);
    width: max-content;
    min-width: 100%;
    border-bottom: 1px solid var(--rule);
    background: var(--panel);
  }
  .row.head {
    position: sticky;
    top: 0;
    z-index: 2;
    color: var(--quiet);
    font-size: 12px;
    font-weight: 700;
  }
  .space {
    position: relative;
    min-width: max-content;
    overflow: hidden;
  }
  .rows {
    position: absolute;
    inset: 0 0 auto;
    will-change: transform;
  }
  .cell {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding: 0 12px;
    line-height: calc(var(--row) - 1px);
    font-variant-numeric: tabular-nums;
  }
  .cell.number {
    text-align: right;
  }
  .cell:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--panel);
    color: var(--quiet);
    text-align: right;
    border-right: 1px solid var(--rule);
  }
  .head .cell {
    cursor: pointer;
  }
  .head .cell:hover {
    color: var(--ink);
  }
  .arrow {
    padding-left: 4px;
  }
  .rows .row:hover,
  .rows .row:hover .cell:first-child {
    background: color-mix(in srgb, var(--accent) 5%, var(--panel));
  }
  .row[aria-selected='true'],
  .row[aria-selected='true'] .cell:first-child {
    background: color-mix(in srgb, var(--accent) 14%, var(--panel));
  }
  .row[aria-selected='true'] .cell:first-child {
    color: var(--ink);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .cell.active {
    box-shadow: inset 0 0 0 1px var(--control);
  }
  .grid:focus .cell.active {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .blank-cell {
    color: var(--quiet);
  }
  .whole {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding: 4px 12px;
    border-top: 1px solid var(--rule);
    font-size: 13px;
  }
  .whole .value {
    flex: 1;
    min-width: 160px;
    max-height: 60px;
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  @media (pointer: coarse) {
    .tools select {
      height: 44px;
    }
  }
`;
