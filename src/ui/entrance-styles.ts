/** Looks of an entrance: a head with its tabs, and one column that scrolls. */
import { css } from 'lit';

export const entranceStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    flex: 1;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    flex: none;
    padding: 4px 8px 0 20px;
    border-bottom: 1px solid var(--rule);
  }
  h2 {
    font-size: 16px;
    white-space: nowrap;
  }
  .tabs {
    display: flex;
    flex: 1;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
    align-self: end;
  }
  .tabs button {
    flex: none;
    padding: 12px 8px 10px;
    font-size: 13px;
    color: var(--quiet);
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .tabs button:hover {
    color: var(--ink);
  }
  .tabs button[aria-selected='true'] {
    color: var(--ink);
    font-weight: 700;
    border-color: var(--accent);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .content {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 12px 20px 32px;
  }
  @media (max-width: 429px) and (min-height: 481px) {
    .head {
      flex-wrap: wrap;
      column-gap: 8px;
      padding-inline-start: 16px;
    }
    h2 {
      flex: 1;
    }
    .tabs {
      order: 1;
      flex-basis: 100%;
    }
  }
  /* On a low window one line has to do: the panel around says the title. */
  @media (max-width: 999px) and (max-height: 480px) {
    .head {
      gap: 4px;
      padding: 0 4px 0 8px;
    }
    .content {
      padding: 8px 12px 16px;
    }
  }
  @media (max-width: 599px) and (max-height: 480px) {
    h2 {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
