/** Looks of the signs of the three answers; shape tells them apart, colour only helps. */
import { css } from 'lit';

export const verdictStyles = css`
  .verdict {
    flex: none;
    width: 20px;
    height: 20px;
    overflow: visible;
  }
  .verdict circle {
    fill: var(--panel);
    stroke: var(--accent);
    stroke-width: 1.8;
  }
  .verdict path {
    fill: none;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .verdict .disc,
  .verdict .half {
    fill: var(--accent);
  }
  .verdict .half {
    stroke: none;
  }
  .verdict .stroke {
    stroke: var(--panel);
    stroke-width: 2.2;
  }
  .verdict .query {
    stroke: var(--accent);
    stroke-width: 1.6;
  }
  .verdict.not circle,
  .verdict.not .bar {
    stroke: var(--quiet);
  }
  @media (forced-colors: active) {
    .verdict .disc,
    .verdict .half {
      fill: CanvasText;
    }
    .verdict .stroke {
      stroke: Canvas;
    }
    .verdict circle,
    .verdict .query,
    .verdict.not circle,
    .verdict.not .bar {
      stroke: CanvasText;
    }
  }
`;
