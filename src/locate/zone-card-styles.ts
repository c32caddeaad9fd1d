/** Styles of the zone card. */
import { css } from 'lit';

export const zoneCardStyles = css`
  .answer {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-weight: 700;
    white-space: nowrap;
  }
  .summary {
    font-size: 15px;
    text-wrap: pretty;
  }
  .line-cites .cite {
    vertical-align: baseline;
    margin: 0 0 0 6px;
    padding: 3px 2px;
  }
  .summary .line-cites .cite {
    margin: 0 6px 0 0;
  }
  .answers .line-head {
    align-items: center;
  }
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 12px 16px;
  }
  .counts dt {
    font-size: 12px;
    line-height: 1.35;
    color: var(--quiet);
  }
  .counts dd {
    font-size: 18px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .counts .word {
    font-size: 14px;
    font-weight: 400;
  }
  .counts > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .counts + .more {
    margin-top: 10px;
  }
  .lines > li {
    padding: 6px 0;
    border-top: 1px solid var(--rule);
  }
  .lines > li:first-child {
    border-top: 0;
  }
  .line-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
  }
  .label {
    font-weight: 700;
  }
  a.label:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .measures .label {
    flex: none;
    color: var(--quiet);
    font-size: 12px;
  }
  .measures .text {
    flex: 1;
    min-width: 12em;
  }
  .targets .text {
    font-size: 20px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .targets .label {
    font-weight: 400;
  }
  .targets .line-head {
    flex-direction: row-reverse;
    justify-content: flex-end;
  }
  .distances .line-head {
    justify-content: space-between;
  }
  .distances .label {
    font-weight: 400;
  }
  .distances .text {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .projects .text,
  .agencies .text {
    color: var(--quiet);
    font-size: 13px;
  }
  .more {
    color: var(--quiet);
    font-size: 13px;
    text-wrap: pretty;
  }
  .beside {
    opacity: 0.72;
  }
  .own-note {
    padding: 8px 12px;
    border-left: 3px solid var(--accent);
    overflow-wrap: anywhere;
  }
`;
