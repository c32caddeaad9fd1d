/** What the views of the drawer share: a full height, a row of controls, and a choice between forms. */
import { css } from 'lit';

/** A view that fills the drawer, its controls above. */
export const filledViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 260px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 12px 4px;
    font-size: 12px;
  }
`;

/** Buttons side by side, one of them pressed. */
export const choiceStyles = css`
  .choice {
    display: inline-flex;
    border: 1px solid var(--control);
    border-radius: 8px;
    overflow: hidden;
  }
  .choice button {
    padding: 3px 12px;
    text-align: center;
  }
  .choice button:focus-visible {
    outline-offset: -2px;
  }
  .choice button + button {
    border-left: 1px solid var(--control);
  }
  .choice [aria-pressed='true'] {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
    color: var(--accent);
    font-weight: 700;
  }
`;
