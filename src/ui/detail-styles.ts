/** Styles of the detail panels and of the rows they list. */
import { css } from 'lit';

export const detailStyles = css`
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    font-size: 12px;
    font-weight: 700;
    color: var(--hue, var(--quiet));
  }
  .badge {
    font-weight: 400;
    border: 1px solid currentcolor;
    border-radius: 12px;
    padding: 1px 9px;
  }
  .badge.approximate {
    border-style: dashed;
  }
  .badge.locality,
  .badge.anchor,
  .badge.district {
    border-style: dotted;
  }
  h2 {
    font-size: 24px;
    line-height: 1.3;
    font-weight: 700;
    margin-top: 6px;
    text-wrap: balance;
  }
  h2 + .other {
    color: var(--quiet);
    margin-top: 2px;
  }
  .lead {
    margin-top: 12px;
    font-size: 15px;
    text-wrap: pretty;
  }
  .collect,
  .compare {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .collect {
    margin-top: 12px;
  }
  /* Heard when it fills; while it is empty it takes no gap of the row. */
  .compare [role='status']:empty {
    position: absolute;
  }
  .star svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .star[aria-pressed='true'] svg {
    fill: currentcolor;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 14px 20px;
    padding-top: 16px;
    margin-top: 16px;
    border-top: 1px solid var(--rule);
  }
  .figure .value {
    line-height: 1.1;
  }
  .figure .number {
    font-size: 28px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    margin-right: 3px;
  }
  .figure .number.word {
    font-size: 20px;
  }
  .figure.compact .number {
    font-size: 18px;
  }
  .figure .unit {
    font-size: 13px;
  }
  .figure-name {
    display: block;
    font-size: 12px;
    color: var(--quiet);
    margin-top: 3px;
  }
  .figure-name:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .row-link .number {
    flex: none;
    min-width: 22px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    color: var(--hue);
  }
  .row-link .grow {
    flex: 1;
    min-width: 0;
  }
  .row-link .small {
    flex: none;
    max-width: 45%;
    text-align: right;
  }
  .symbol-row {
    align-items: center;
    gap: 10px;
  }
  .symbol-row .symbol {
    flex: none;
  }
  .symbol-row .grow {
    line-height: 1.35;
  }
  .symbol-row .small {
    display: block;
    max-width: none;
    text-align: left;
  }
  .pair {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 3px 0;
  }
  .pair dd {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .note {
    color: var(--quiet);
    font-size: 13px;
    margin-top: 4px;
    text-wrap: pretty;
  }
  .facts {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 16px;
    margin-top: 14px;
    font-size: 13px;
  }
  .facts dt {
    color: var(--quiet);
  }
  .facts a {
    color: var(--accent);
  }
  .cites {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
  }
  .cites .cite {
    vertical-align: baseline;
    font-size: 13px;
    margin: 0;
    padding: 3px 2px;
  }
  @media (max-width: 999px) {
    .fan {
      display: none;
    }
  }
  .heading .text-button {
    margin-left: auto;
    padding: 0;
    font-weight: 400;
    letter-spacing: 0;
  }
`;
