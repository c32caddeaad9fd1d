/** A chain's links side by side where there is room, below each other on a phone; a gap is a dashed box with words. */
import { css } from 'lit';

export const chainStyles = css`
  :host {
    container-type: inline-size;
    min-width: 0;
    font-size: 13px;
    line-height: 1.4;
  }
  .view {
    padding: 8px 16px 16px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  .picker {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  select {
    height: 32px;
    max-width: min(360px, 70cqw);
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--panel);
    font-weight: 700;
  }
  select:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .note {
    font-size: 12px;
    color: var(--quiet);
  }
  :host > .note {
    padding: 16px;
  }
  .statement {
    margin-top: 12px;
    font-size: 14px;
  }
  section {
    margin-top: 16px;
  }
  h3 {
    font-size: 16px;
    line-height: 1.4;
  }
  .mentioned {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
  }
  .mentioned h3 {
    font-size: 14px;
  }
  .count {
    font-size: 12px;
    font-weight: 400;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .zones {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    margin-top: 4px;
  }
  .links {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 28px;
    margin-top: 8px;
  }
  .links > li {
    position: relative;
    min-width: 0;
  }
  .box {
    height: 100%;
    min-height: 72px;
    padding: 8px 12px;
    border: 1px solid var(--control);
    border-radius: 8px;
  }
  .gap .box {
    border: 2px dashed var(--control);
    padding: 7px 11px;
  }
  .gap-note {
    color: var(--quiet);
  }
  h4 {
    margin: 0 0 4px;
    font-size: 14px;
  }
  .number {
    margin-right: 8px;
    color: var(--quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .row-link {
    align-items: start;
    gap: 8px;
    padding: 4px 8px;
  }
  .symbol {
    flex: none;
    width: 20px;
    height: 20px;
  }
  .grow {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .grow .small {
    display: block;
  }
  .groups {
    columns: 260px;
    column-gap: 24px;
    margin-top: 8px;
  }
  .group {
    break-inside: avoid;
    padding: 0 8px 12px;
  }
  .group h4 {
    margin: 0 -8px;
    padding-bottom: 2px;
    font-size: 13px;
  }
  .group h4:not(:last-child) {
    border-bottom: 1px solid var(--rule);
  }
  .stages {
    columns: auto;
  }
  .stages ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
    column-gap: 24px;
  }
  .group h4 .row-link {
    margin: 0;
  }
  .group h4 .small {
    font-weight: 400;
  }
  @container (max-width: 640px) {
    .links {
      grid-auto-flow: row;
      gap: 24px;
    }
    .box {
      min-height: 0;
    }
  }
  @media (pointer: coarse) {
    select {
      height: 44px;
    }
  }
`;
