/** Looks of the panel for drawing, and of its parts. */
import { css } from 'lit';

export const drawPanelStyles = css`
  filter-bar {
    display: block;
    margin: -12px -20px 12px;
  }
  .heading.first {
    margin-top: 0;
  }
  .modes {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 6px;
  }
  .modes button {
    display: grid;
    justify-items: center;
    gap: 2px;
    padding: 8px 2px 6px;
    border: 1px solid var(--rule);
    border-radius: 8px;
    font-size: 13px;
  }
  .modes button:hover {
    border-color: var(--accent);
  }
  [aria-pressed='true'] {
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 12%, var(--panel));
    font-weight: 700;
  }
  .modes svg {
    width: 22px;
    height: 22px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .note {
    font-size: 12px;
    color: var(--quiet);
    margin-top: 6px;
  }
  .trouble {
    font-size: 13px;
    font-weight: 700;
    margin-top: 6px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 6px 8px;
    margin-top: 8px;
  }
  label.field {
    display: grid;
    gap: 2px;
    font-size: 12px;
    color: var(--quiet);
    flex: 1 1 96px;
    min-width: 0;
  }
  label.field input {
    font-size: 14px;
  }
  input:not([type='checkbox'], [type='radio']),
  select {
    min-width: 0;
    min-height: 32px;
    padding: 2px 8px;
    border: 1px solid var(--control, var(--quiet));
    border-radius: 6px;
    background: var(--panel);
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  input[aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--ink);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    font-size: 13px;
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    width: 16px;
    height: 16px;
    /* The label around it is the target for fingers. */
    min-width: 0;
    min-height: 0;
    margin: 0;
    accent-color: var(--accent);
  }
  dl.counts {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    font-size: 13px;
    margin-top: 8px;
  }
  dl.counts dt {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  dl.figures {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  dl.figures dt {
    color: var(--quiet);
  }
  dl.figures dd {
    overflow-wrap: anywhere;
  }
  .loose {
    margin-top: 10px;
    padding: 8px 12px;
    border-left: 3px solid var(--accent);
    background: color-mix(in srgb, var(--accent) 6%, transparent);
  }
  .loose ul {
    margin-top: 4px;
    font-size: 13px;
    max-height: 180px;
    overflow: auto;
  }
  summary {
    cursor: pointer;
    font-size: 13px;
    padding: 6px 0;
  }
  .units {
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 13px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .units legend {
    float: left;
    margin-right: 12px;
    padding: 0;
    color: var(--quiet);
  }
  .units label {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
  }
  .drawings > li {
    border-bottom: 1px solid var(--rule);
  }
  @media (pointer: coarse) {
    summary {
      min-height: 44px;
      padding: 11px 0;
    }
    input:not([type='checkbox'], [type='radio']) {
      min-height: 44px;
    }
    .check,
    .units label {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
