/** Looks of the entrance for investors besides what all entrances share: on a phone, the way to the list below the conditions. */
import { css } from 'lit';

export const locateStyles = css`
  .jump {
    display: none;
    align-items: center;
    gap: 6px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .jump b {
    margin-left: -2px;
  }
  .jump .verdict ~ .verdict {
    margin-left: 8px;
  }
  .jump svg:last-child {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  @media (max-width: 999px) {
    .jump {
      display: inline-flex;
    }
  }
`;
