/** Looks of the panel of files: one narrow column; what the reader hands in stands in a dashed field. */
import { css } from 'lit';

export const filesPanelStyles = css`
  .page {
    display: grid;
    gap: 12px;
  }
  .page > * {
    min-width: 0;
  }
  .page > [role]:not(:has(*)) {
    display: none;
  }
  h3 {
    font-size: 14px;
    line-height: 20px;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    flex-wrap: wrap;
  }
  .private {
    padding: 0 6px;
    border: 1px solid var(--control);
    border-radius: 4px;
    color: var(--quiet);
    font-size: 12px;
    line-height: 18px;
  }
  .main-chip {
    min-height: 32px;
    border-radius: 16px;
    padding: 2px 14px;
  }
  .hand {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 20px 16px;
    border: 1px dashed var(--control);
    border-radius: 8px;
    text-align: center;
  }
  .hand-title {
    font-size: 16px;
    font-weight: 700;
  }
  .sheets {
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sheets circle,
  .sheets circle ~ path {
    stroke: var(--accent);
    stroke-width: 2;
  }
  section {
    display: grid;
    gap: 6px;
    padding-top: 8px;
    border-top: 1px solid var(--rule);
  }
  .formats {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 12px;
    font-size: 13px;
  }
  .formats dd > span {
    display: block;
  }
  .formats dt {
    color: var(--quiet);
  }
  .sample {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .sample :is(th, td) {
    padding: 4px 8px;
    border: 1px solid var(--rule);
    text-align: left;
    font-weight: 400;
  }
  .sample th {
    background: color-mix(in srgb, var(--ink) 5%, transparent);
    font-weight: 700;
  }
  .steps {
    display: grid;
    gap: 4px;
    padding-left: 20px;
    list-style: decimal;
    font-size: 13px;
  }
  .said {
    padding: 6px 12px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--accent) 8%, transparent);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .said + .said {
    margin-top: 6px;
  }
  .refused {
    display: flex;
    align-items: start;
    gap: 8px;
    padding: 8px 4px 8px 12px;
    border: 1px solid var(--rule);
    border-left: 4px solid var(--part-livelihood);
    border-radius: 8px;
    font-size: 13px;
  }
  .refused + .refused {
    margin-top: 6px;
  }
  .refused p {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .refused .icon-button {
    flex: none;
    width: 28px;
    height: 28px;
  }
  .readings,
  .layers {
    display: grid;
    gap: 10px;
  }
  .layers > li,
  .reading {
    min-width: 0;
  }
  /* What is read at once needs no words. */
  .reading {
    display: grid;
    gap: 2px;
    padding: 8px 12px;
    border: 1px solid var(--rule);
    border-radius: 8px;
    animation: appear 1ms 400ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .file-name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  progress {
    appearance: none;
    width: 100%;
    height: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--rule);
  }
  progress::-webkit-progress-bar {
    background: var(--rule);
    border-radius: 2px;
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    border-radius: 2px;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
    border-radius: 2px;
  }
  @media (pointer: coarse) {
    .main-chip,
    .refused .icon-button {
      min-height: 44px;
      border-radius: 22px;
    }
  }
`;
