/** Looks of the one act that a panel or a dialog is for. */
import { css } from 'lit';

export const mainChipStyles = css`
  .main-chip {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button.main-chip:hover {
    color: var(--on-accent);
    text-decoration: underline;
  }
`;

export const saveStyles = css`
  .save {
    flex: none;
    min-height: 44px;
    padding: 0 20px;
    border-radius: 8px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }
  .save:disabled {
    opacity: 0.6;
  }
  .acts [role='status'] {
    flex: 1 1 220px;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
`;
