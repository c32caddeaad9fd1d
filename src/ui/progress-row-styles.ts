/** Styles of the rows, groups and states of progress. */
import { css } from 'lit';

export const progressRowStyles = css`
  :host {
    container-type: inline-size;
  }
  .shape {
    width: 12px;
    height: 12px;
    flex: none;
    fill: var(--state-colour);
  }
  .green {
    --state-colour: var(--label-ecology);
  }
  .yellow {
    --state-colour: var(--label-industry);
  }
  .red {
    --state-colour: var(--label-livelihood);
  }
  .unjudged,
  .blank {
    --state-colour: var(--quiet);
  }
  .shape.unjudged,
  .shape.blank {
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1.75;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 2.2fr) minmax(0, 1.1fr) minmax(0, 2.2fr) 152px minmax(0, 1.4fr) minmax(0, 1.4fr);
    gap: 4px 20px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--rule);
    position: relative;
  }
  .heads {
    position: sticky;
    top: 0;
    z-index: 2;
    padding: 6px 16px;
    background: var(--panel);
    color: var(--quiet);
    font-size: 12px;
    font-weight: 700;
  }
  .rows .row:hover,
  .row.chosen {
    background: color-mix(in srgb, var(--accent) 6%, transparent);
  }
  .row.chosen {
    box-shadow: inset 3px 0 0 var(--accent);
  }
  .row > * {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: 700;
  }
  .name:hover {
    color: var(--accent);
  }
  /* The whole row is the link's. */
  .row .name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .target span,
  .reached,
  .step-cell > *,
  .source-cell > *,
  .actual .small {
    display: block;
  }
  .actual b,
  .change,
  .step {
    font-variant-numeric: tabular-nums;
  }
  .actual b {
    font-size: 15px;
  }
  .source-cell > .unsourced {
    display: inline-block;
    padding: 0 4px;
    background: repeating-linear-gradient(45deg, transparent 0 4px, color-mix(in srgb, var(--ink) 14%, transparent) 4px 6px);
  }
  .doubt {
    padding: 0 4px;
    border: 1px dashed var(--label-livelihood);
    border-radius: 4px;
    color: var(--label-livelihood);
    font-weight: 700;
  }
  .actual .doubt {
    display: inline-block;
  }
  .counts {
    gap: 2px 14px;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1.2fr) minmax(0, 1.6fr) minmax(0, 1.6fr);
    gap: 4px 24px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--rule);
  }
  .group .name {
    color: var(--hue, var(--ink));
  }
  .group .name[aria-current='true'] {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .group summary {
    padding: 0;
  }
  .group-head span {
    margin-left: 8px;
    white-space: nowrap;
  }
  .count-bar {
    display: block;
    width: 100%;
    height: 8px;
    margin: 5px 0 4px;
  }
  .count-bar rect {
    fill: var(--state-colour);
    stroke: var(--panel);
  }
  .count-bar .unjudged {
    fill-opacity: 0.6;
  }
  .count-bar .blank {
    fill-opacity: 0.2;
  }
  .member {
    display: flex;
    gap: 12px;
    padding: 2px 0;
  }
  .member .state {
    min-width: 76px;
  }
  .member-name:hover {
    color: var(--accent);
  }
  .unfilled .heading {
    margin-top: 12px;
  }
  .unfilled-list {
    columns: 260px;
    column-gap: 24px;
    padding-top: 4px;
  }
  .unfilled-list li {
    padding: 2px 0;
    break-inside: avoid;
  }
  .unfilled-list .name {
    font-weight: 400;
  }
  @container (max-width: 820px) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .row .target,
    .row .pace {
      grid-column: 1 / -1;
    }
    .row.heads {
      display: none;
    }
    .group {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .unfilled-list a,
    .member-name {
      min-height: 44px;
    }
  }
`;
