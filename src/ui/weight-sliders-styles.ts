/** Styles of the sliders of the weights. */
import { css } from 'lit';

export const weightSlidersStyles = css`
  h3.heading {
    margin-top: 0;
  }
  .heading .text-button {
    margin-left: auto;
    padding: 0;
    font-weight: 400;
    letter-spacing: 0;
  }
  .say {
    font-size: 12px;
    color: var(--quiet);
  }
  .weight {
    display: grid;
    grid-template-columns: 116px minmax(60px, 1fr) 20px 56px;
    gap: 10px;
    align-items: center;
    font-size: 13px;
    min-height: 28px;
  }
  .weight input {
    width: 100%;
    margin: 0;
    accent-color: var(--accent);
  }
  .weight b {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .weight .share {
    white-space: nowrap;
    text-align: right;
    font-size: 12px;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    .weight {
      grid-template-columns: 104px minmax(60px, 1fr) 20px 56px;
    }
  }
`;
