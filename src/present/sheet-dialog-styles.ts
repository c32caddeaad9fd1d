/** Looks of the dialog of sheets: the sheet on a grey desk, its choices beside it, or below on narrow windows. */
import { css } from 'lit';

export const sheetDialogStyles = css`
  dialog {
    width: min(1080px, calc(100vw - 24px));
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 300px;
    gap: 20px;
    align-items: start;
  }
  .desk {
    display: grid;
    place-items: center;
    min-height: 320px;
    padding: 16px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--ink) 9%, var(--panel));
  }
  .paper {
    --highest: min(560px, calc(100dvh - 200px));
    width: 100%;
  }
  /* Its box has the paper's shape: --shape is the paper's width to its height. */
  .paper > svg {
    display: block;
    width: min(100%, calc(var(--highest) * var(--shape)));
    height: auto;
    margin: 0 auto;
    box-shadow: 0 1px 6px rgb(0 0 0 / 0.28);
  }
  fieldset {
    border: 0;
    margin: 0 0 12px;
    padding: 0;
    min-width: 0;
  }
  legend,
  .field > span {
    display: block;
    padding: 0;
    margin-bottom: 4px;
    font-size: 12px;
    color: var(--quiet);
  }
  .field {
    display: block;
    margin-bottom: 12px;
  }
  .field input,
  .field select {
    width: 100%;
    min-height: 36px;
    padding: 6px 10px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--panel);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    cursor: pointer;
  }
  .choices input {
    accent-color: var(--accent);
    width: 16px;
    height: 16px;
    margin: 0;
    flex: none;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 16px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 16px 0 8px;
  }
  .acts .chip {
    min-height: 36px;
    padding: 2px 14px;
    border-radius: 18px;
  }
  .acts .chip:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
    font-weight: 700;
  }
  button.main:hover:not(:disabled) {
    color: var(--on-accent);
    filter: brightness(1.1);
  }
  .said {
    min-height: 21px;
    font-size: 13px;
  }
  @media (max-width: 999px) {
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
    .desk {
      min-height: 200px;
      padding: 10px;
    }
    .paper {
      --highest: 45dvh;
    }
  }
  @media (pointer: coarse) {
    .choices label,
    .field input,
    .field select,
    .acts .chip {
      min-height: 44px;
    }
    .acts .chip {
      border-radius: 22px;
    }
  }
`;
