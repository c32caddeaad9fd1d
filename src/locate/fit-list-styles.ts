/** Looks of the list of zones: sign, name, reasons, star. */
import { css } from 'lit';

export const fitListStyles = css`
  :host {
    margin-top: 16px;
    padding-top: 12px;
    border-top: 1px solid var(--rule);
  }
  .start {
    margin-bottom: 8px;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    font-variant-numeric: tabular-nums;
  }
  .counts span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 16px;
    margin: 8px 0 4px;
  }
  .tools label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  select {
    padding: 3px 4px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--panel);
    font-size: 13px;
  }
  .fits > li {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 8px 0;
    border-top: 1px solid var(--rule);
  }
  .fits > li[data-current] {
    box-shadow: inset 3px 0 var(--accent);
    margin-left: -12px;
    padding-left: 12px;
  }
  .verdict {
    margin-top: 1px;
  }
  .counts .verdict {
    margin: 0;
  }
  .what {
    flex: 1;
    min-width: 0;
    display: grid;
    gap: 1px;
  }
  .name {
    font-weight: 700;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .name:hover {
    color: var(--accent);
  }
  .not .name {
    font-weight: 400;
  }
  .why {
    display: grid;
    gap: 3px;
    margin-top: 3px;
    font-size: 13px;
    line-height: 1.45;
  }
  .why b {
    font-weight: 700;
    color: var(--quiet);
    margin-right: 2px;
  }
  .met {
    color: var(--quiet);
  }
  .none {
    padding: 10px 0;
  }
  .star {
    flex: none;
    margin: -6px -8px -6px 0;
  }
  .star[aria-pressed='true'] {
    color: var(--accent);
  }
  .star[aria-pressed='true'] svg {
    fill: currentColor;
  }
`;
