/** Tables of the drawer: quiet rules, heads that stay, figures that align. */
import { css } from 'lit';

export const tableStyles = css`
  table {
    border-collapse: separate;
    border-spacing: 0;
    width: 100%;
    font-size: 13px;
  }
  caption {
    text-align: left;
    padding: 8px 12px;
    color: var(--quiet);
    font-size: 12px;
  }
  th,
  td {
    padding: 7px 12px;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid var(--rule);
  }
  th {
    font-weight: 700;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--panel);
    z-index: 1;
    font-size: 12px;
    color: var(--quiet);
    white-space: nowrap;
  }
  thead th:has(.sort) {
    padding: 0;
  }
  .sort {
    width: 100%;
    padding: 7px 12px;
    font-weight: 700;
    text-align: inherit;
  }
  .sort:hover {
    color: var(--ink);
  }
  .arrow {
    display: inline-block;
    width: 1.2em;
    text-align: center;
  }
  .figure-cell {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  tbody tr:hover {
    background: color-mix(in srgb, var(--accent) 5%, transparent);
  }
  @media (pointer: coarse) {
    .sort {
      min-height: 44px;
    }
  }
`;
