/** Styles of the search box and its list of results. */
import { css } from 'lit';

export const searchStyles = css`
  :host {
    position: relative;
  }
  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 36px;
    padding: 0 4px 0 12px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--panel);
    color: var(--quiet);
  }
  .field:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .field > svg {
    width: 18px;
    height: 18px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  input {
    flex: 1;
    min-width: 0;
    border: 0;
    background: none;
    height: 34px;
    outline: none;
    color: var(--ink);
  }
  .field input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  kbd {
    font: inherit;
    font-size: 12px;
    border: 1px solid var(--rule);
    border-radius: 4px;
    padding: 0 7px;
    margin-right: 4px;
  }
  .results {
    position: absolute;
    top: 42px;
    left: 0;
    right: 0;
    max-height: min(70 * var(--vh), 560px);
    display: flex;
    flex-direction: column;
    background: var(--panel);
    border: 1px solid var(--rule);
    border-radius: 8px;
    box-shadow: var(--shadow);
    z-index: 5;
    overflow: hidden;
  }
  .results > .message {
    padding: 4px 8px 0;
  }
  /* The list itself scrolls: it is what the field moves through. */
  #results {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 8px 10px;
  }
  .heading {
    margin: 10px 8px 2px;
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 12px;
    align-items: baseline;
    padding: 6px 8px;
    border-radius: 6px;
    cursor: pointer;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  [role='option'][aria-selected='true'],
  [role='option']:hover {
    background: color-mix(in srgb, var(--accent) 11%, transparent);
  }
  .why,
  .matched {
    font-size: 12px;
    color: var(--quiet);
  }
  .matched {
    grid-column: 1 / -1;
  }
  .more {
    color: var(--accent);
  }
  mark {
    background: none;
    color: var(--accent);
    font-weight: 700;
  }
  .message {
    padding: 10px 8px 4px;
  }
  @media (pointer: coarse) {
    [role='option'] {
      min-height: 44px;
      align-content: center;
    }
    .field {
      height: 44px;
    }
    kbd {
      display: none;
    }
  }
`;
