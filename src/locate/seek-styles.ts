/** Looks of an investor's conditions: a field, a row a distance, chips for the rest. */
import { css } from 'lit';

export const seekStyles = css`
  .heading.first {
    margin-top: 0;
  }
  .heading .count {
    font-weight: 400;
  }
  .chosen {
    margin-top: 8px;
  }
  .chosen .text-button {
    padding: 2px 6px;
  }
  .chosen:not(:has(*)) {
    display: none;
  }
  .chip[aria-pressed='true'],
  .chip.on {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 12%, var(--panel));
    color: var(--ink);
  }
  .chip[aria-pressed='true']::before {
    content: '';
    width: 6px;
    height: 10px;
    margin: 0 1px 3px 0;
    border: solid var(--accent);
    border-width: 0 2px 2px 0;
    transform: rotate(40deg);
  }
  .chip svg {
    width: 12px;
    height: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
  }
  .near li {
    display: grid;
    grid-template-columns: 112px 1fr 64px;
    align-items: center;
    gap: 10px;
    min-height: 34px;
  }
  .near .chip {
    justify-self: start;
  }
  .near .quiet {
    grid-column: 3;
    text-align: right;
  }
  :lang(en) .near li {
    grid-template-columns: 172px 1fr 64px;
  }
  input[type='range'] {
    width: 100%;
    min-width: 0;
    accent-color: var(--accent);
  }
  output,
  .near .quiet {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    text-align: right;
  }
  output {
    font-weight: 700;
    font-size: 13px;
  }
  summary {
    cursor: pointer;
    color: var(--accent);
    font-size: 13px;
    padding: 8px 0;
    margin-top: 4px;
  }
  section p {
    margin: -2px 0 6px;
  }
  section .hint {
    margin: 4px 0 0;
  }
`;
