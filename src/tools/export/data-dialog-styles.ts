/** Looks of the dialog that exports data: content at the left, form at the right, what saves always in sight. */
import { css } from 'lit';

export const dataDialogStyles = css`
  dialog {
    width: min(760px, calc(100 * var(--vw) - 24px));
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 32px;
    align-items: start;
    margin-top: 16px;
  }
  fieldset {
    border: 0;
    margin: 0 0 16px;
    padding: 0;
    min-width: 0;
  }
  legend,
  .field > span {
    display: block;
    padding: 0;
    margin-bottom: 4px;
    font-weight: 700;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 36px;
    cursor: pointer;
  }
  .row span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .row .count {
    margin-left: auto;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .row input {
    flex: none;
    width: 16px;
    height: 16px;
    /* The row around it is the target for fingers. */
    min-width: 0;
    min-height: 0;
    margin: 0;
    accent-color: var(--accent);
  }
  .filters {
    margin: -8px 0 16px;
    overflow-wrap: anywhere;
  }
  .field {
    display: block;
    margin-bottom: 12px;
  }
  .field select {
    width: 100%;
    min-height: 40px;
    padding: 6px 10px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--panel);
  }
  .field select:disabled {
    color: var(--quiet);
  }
  .warning {
    margin: 0 0 12px;
    padding: 8px 12px;
    border-left: 3px solid var(--accent);
    background: color-mix(in srgb, var(--accent) 9%, var(--panel));
  }
  .dialog-body {
    padding-bottom: 0;
  }
  .acts {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 8px -24px 0;
    padding: 12px 24px 16px;
    border-top: 1px solid var(--rule);
    background: var(--panel);
  }
  @media (max-width: 999px) {
    .acts {
      margin: 8px -16px 0;
      padding: 12px 16px;
    }
  }
  /* A low window has no room for a row that stays. */
  @media (max-height: 420px) {
    .acts {
      position: static;
    }
  }
  @media (max-width: 640px) {
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .row,
    .field select {
      min-height: 44px;
    }
  }
`;
