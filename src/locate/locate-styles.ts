/** Looks of the entrance for investors: a head with its tabs, and one column that scrolls. */
import { css } from 'lit';

export const locateStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    flex: 1;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    flex: none;
    padding: 4px 8px 0 20px;
    border-bottom: 1px solid var(--rule);
  }
  h2 {
    font-size: 16px;
    white-space: nowrap;
  }
  .tabs {
    display: flex;
    flex: 1;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
    align-self: end;
  }
  .tabs button {
    flex: none;
    padding: 12px 8px 10px;
    font-size: 13px;
    color: var(--quiet);
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .tabs button:hover {
    color: var(--ink);
  }
  .tabs button[aria-selected='true'] {
    color: var(--ink);
    font-weight: 700;
    border-color: var(--accent);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .jump {
    display: none;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .jump b {
    margin-left: -2px;
  }
  .jump .verdict ~ .verdict {
    margin-left: 8px;
  }
  .jump svg:last-child {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  @media (max-width: 999px) {
    .jump {
      display: inline-flex;
    }
  }
  .content {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 12px 20px 32px;
  }
`;
