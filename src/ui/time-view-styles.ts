/** Years side by side where there is room, the fullest widest; below each other on a phone. */
import { css } from 'lit';

export const timeStyles = css`
  :host {
    container-type: inline-size;
    min-width: 0;
    font-size: 13px;
    line-height: 1.4;
  }
  .view {
    padding: 8px 16px 16px;
  }
  .note {
    font-size: 12px;
    color: var(--quiet);
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 18fr) minmax(0, 7fr);
    gap: 12px 24px;
    grid-template-rows: auto 1fr;
    align-items: start;
    padding-top: 8px;
  }
  .running {
    grid-area: 2 / 1 / 3 / 3;
    padding: 6px 12px 8px;
    border: 1px solid var(--rule);
    border-left: 3px solid var(--control);
    border-radius: 4px;
  }
  .running ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
    gap: 0 24px;
  }
  .span {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .last-year {
    grid-area: 1 / 3 / 3 / 4;
  }
  .undated {
    grid-area: 1 / 4 / 3 / 5;
  }
  h3 {
    margin: 0;
    font-size: 14px;
  }
  h4,
  h5 {
    margin: 8px 0 2px;
    font-size: 12px;
    color: var(--quiet);
  }
  h5 {
    color: var(--hue);
    margin-top: 4px;
    break-after: avoid;
  }
  .count {
    font-size: 12px;
    font-weight: 400;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .year {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 8px;
    width: calc(100% + 12px);
    padding: 4px 6px;
    margin: 0 -6px;
    border-radius: 6px;
  }
  .year:hover,
  .year[aria-pressed='true'] {
    background: color-mix(in srgb, var(--accent) 10%, transparent);
  }
  .year[aria-pressed='true'] .title {
    color: var(--accent);
  }
  .title {
    font-size: 20px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .undated .title {
    font-size: 16px;
  }
  .length {
    width: 100%;
    height: 6px;
    fill: var(--accent);
  }
  .length .ground {
    fill: var(--rule);
  }
  .last-year .parts {
    columns: 270px;
    column-gap: 24px;
  }
  .item {
    display: flex;
    gap: 4px;
    padding: 3px 0;
    break-inside: avoid;
  }
  .item > div {
    min-width: 0;
    flex: 1;
  }
  .item.chosen {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
    box-shadow: -3px 0 0 var(--accent);
  }
  .shape {
    flex: none;
    width: 34px;
    height: 18px;
    margin-left: -4px;
  }
  .fill {
    fill: var(--hue);
  }
  .line,
  .ring {
    fill: none;
    stroke: var(--hue);
    stroke-width: 2;
  }
  .ring {
    fill: var(--panel);
  }
  .band {
    fill: var(--hue);
    fill-opacity: 0.28;
  }
  .item a {
    display: inline-block;
    min-height: 24px;
    padding: 2px 0;
  }
  .item a.cite {
    min-width: 24px;
    margin: 0;
    padding: 6px 3px;
    vertical-align: baseline;
  }
  .item a:hover {
    color: var(--accent);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    font-size: 12px;
    color: var(--quiet);
  }
  .word {
    font-weight: 700;
  }
  @container (max-width: 899px) {
    .grid {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .running,
    .last-year,
    .undated {
      grid-area: auto / 1 / auto / 3;
    }
  }
  @container (max-width: 460px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .running,
    .last-year,
    .undated {
      grid-area: auto;
    }
  }
  @media (pointer: coarse) {
    .item a {
      display: inline-flex;
      min-height: 44px;
    }
    /* Beside the first line, whose link is as high as a thumb. */
    .shape {
      margin-top: 13px;
    }
  }
`;
