/** Looks of the reader's own sites: one narrow column, what is private marked as such. */
import { css } from 'lit';

export const ownSitesStyles = css`
  .page {
    display: grid;
    gap: 12px;
    padding-bottom: 16px;
    border-radius: 8px;
  }
  .page > * {
    min-width: 0;
  }
  .page > [role]:empty,
  .page > [role]:not(:has(*)) {
    display: none;
  }
  .page.is-over {
    outline: 2px dashed var(--accent);
    outline-offset: 6px;
  }
  h3 {
    font-size: 15px;
  }
  h4 {
    margin: 0;
    font-size: 15px;
    line-height: 1.35;
    min-width: 0;
    flex: 1;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 4px 8px;
  }
  .private {
    flex: none;
    padding: 0 6px;
    border: 1px solid var(--control);
    border-radius: 4px;
    color: var(--quiet);
    font-size: 12px;
    line-height: 18px;
  }
  .alert,
  .open {
    font-weight: 700;
  }
  .alert {
    color: var(--label-livelihood);
  }
  .hand {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .hand.first {
    border: 1px dashed var(--control);
    border-radius: 8px;
    padding: 14px 16px;
    gap: 8px 12px;
  }
  .hand p {
    flex-basis: 100%;
  }
  .file {
    position: relative;
    border: 1px solid var(--rule);
    border-radius: 8px;
    padding: 0 12px;
  }
  .card > summary {
    padding: 9px 32px 9px 0;
    color: var(--quiet);
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  .card > summary > span::before {
    content: '· ';
    font-weight: 400;
  }
  .file-name,
  summary .open {
    color: var(--ink);
  }
  .file-remove {
    position: absolute;
    top: 0;
    right: 2px;
    height: 38px;
  }
  .inside {
    display: grid;
    gap: 8px;
    padding-bottom: 12px;
  }
  summary {
    cursor: pointer;
    padding: 2px 0;
    color: var(--accent);
    font-size: 13px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
    padding: 4px 0;
  }
  .fields label {
    display: grid;
    gap: 2px;
    font-size: 12px;
    color: var(--quiet);
  }
  select,
  .note {
    width: 100%;
    min-width: 0;
    height: 32px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    font-size: 13px;
    padding: 0 8px;
  }
  select:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .faults li {
    padding: 4px 0;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  code {
    font: inherit;
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    border-radius: 4px;
    padding: 0 6px;
  }
  .list-head {
    justify-content: space-between;
    border-bottom: 1px solid var(--rule);
    padding-bottom: 4px;
    margin-bottom: -6px;
  }
  .list-hint {
    margin-bottom: -12px;
  }
  .site {
    display: grid;
    gap: 6px;
    padding: 10px 0 12px;
    border-bottom: 1px solid var(--rule);
  }
  .site .icon-button {
    flex: none;
    width: 32px;
    height: 32px;
  }
  .star {
    margin-left: -6px;
  }
  .star[aria-pressed='true'] {
    color: var(--accent);
  }
  .star[aria-pressed='true'] svg {
    fill: currentcolor;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px 12px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .answer {
    display: inline-flex;
    gap: 4px;
    align-items: baseline;
    font-weight: 700;
  }
  .answer .verdict {
    width: 16px;
    height: 16px;
    align-self: center;
  }
  .asked {
    display: block;
  }
  .fit {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    font-size: 13px;
  }
  dt {
    color: var(--quiet);
  }
  .site .line:last-child {
    gap: 0;
  }
  .note {
    flex: 1;
    margin-right: 4px;
  }
  @media (pointer: coarse) {
    select,
    summary,
    .note {
      min-height: 44px;
    }
    summary {
      padding: 10px 0;
    }
    .card > summary {
      padding: 12px 40px 12px 0;
    }
    .file-remove {
      height: 44px;
    }
    .site .icon-button {
      width: 44px;
      height: 44px;
    }
  }
`;
