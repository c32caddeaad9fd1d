/** Looks of a layer's card and of the parts in it. */
import { css } from 'lit';

export const layerCardStyles = css`
  .card {
    border: 1px solid var(--rule);
    border-radius: 8px;
    padding: 4px 12px 8px;
  }
  .head {
    display: flex;
    align-items: center;
    min-height: 36px;
  }
  .head .icon-button {
    flex: none;
    width: 28px;
    height: 28px;
  }
  .head .icon-button:last-child {
    margin-right: -6px;
  }
  .symbol {
    flex: none;
    margin-right: 8px;
  }
  h3 {
    flex: 1;
    min-width: 0;
    font-size: 14px;
  }
  .name {
    display: block;
    width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 700;
    cursor: text;
  }
  .name:hover {
    color: var(--accent);
  }
  .name-field {
    flex: 1;
    min-width: 0;
    height: 28px;
    margin: 0 4px 0 -6px;
    padding: 0 5px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--panel);
    font-weight: 700;
  }
  .counts {
    font-size: 12px;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  .alert {
    margin-top: 4px;
    font-size: 13px;
    color: var(--label-livelihood);
  }
  .is-hidden :is(.symbol, .name) {
    opacity: 0.55;
  }
  /* Where one line is too short, the parts go onto the next one together. */
  .tools,
  .acts,
  .parts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .tools {
    justify-content: space-between;
    margin-top: 6px;
  }
  .tool {
    min-height: 26px;
    padding: 2px 7px;
    border-radius: 6px;
    font-size: 13px;
    line-height: 1.35;
    white-space: nowrap;
    color: var(--accent);
  }
  .tool:hover:enabled {
    background: color-mix(in srgb, var(--accent) 9%, transparent);
  }
  .tool:disabled {
    color: var(--quiet);
    cursor: default;
  }
  .acts .tool:first-child {
    margin-left: -8px;
  }
  .tool.part {
    color: var(--ink);
    border: 1px solid var(--rule);
  }
  .faults {
    padding: 0;
    color: var(--label-livelihood);
  }
  .faults[aria-expanded='true'] {
    font-weight: 700;
  }
  .tool.part[aria-expanded='true'] {
    color: var(--accent);
    border-color: var(--accent);
    background: color-mix(in srgb, var(--accent) 9%, transparent);
    font-weight: 700;
  }
  .part-content {
    margin-top: 8px;
    padding-top: 10px;
    border-top: 1px solid var(--rule);
  }
  .part-content[hidden] {
    display: none;
  }
  @media (pointer: coarse) {
    .head .icon-button {
      width: 44px;
      height: 44px;
    }
    .tool {
      min-height: 44px;
    }
    .name {
      min-height: 44px;
    }
    .name-field {
      height: 44px;
    }
  }
`;

/** Fields of the parts of a card. */
export const partStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  :host > * {
    min-width: 0;
  }
  h4,
  legend {
    margin: 0;
    padding: 0;
    font-size: 12px;
    font-weight: 700;
    color: var(--quiet);
    letter-spacing: 0.06em;
  }
  fieldset {
    display: grid;
    gap: 6px;
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  .field {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    font-size: 13px;
  }
  :host(:lang(en)) .field {
    grid-template-columns: 96px minmax(0, 1fr) auto;
  }
  .field > span:first-child {
    color: var(--quiet);
  }
  .field > :nth-child(2):last-child {
    grid-column: 2 / -1;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  select,
  input:not([type='checkbox'], [type='radio'], [type='range']) {
    width: 100%;
    min-width: 0;
    height: 30px;
    border: 1px solid var(--control);
    border-radius: 6px;
    background: var(--panel);
    color: var(--ink);
    font-size: 13px;
    padding: 0 8px;
  }
  select:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  :is(input[type='range'], input[type='checkbox'], input[type='radio']) {
    accent-color: var(--accent);
    margin: 0;
  }
  input[type='range'] {
    width: 100%;
  }
  output {
    font-size: 12px;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    min-width: 3.5em;
    text-align: right;
  }
  .choice {
    display: inline-flex;
    border: 1px solid var(--control);
    border-radius: 6px;
    overflow: hidden;
    justify-self: start;
    font-size: 13px;
  }
  .choice button {
    padding: 3px 8px;
    text-align: center;
  }
  .choice button:focus-visible {
    outline-offset: -2px;
  }
  .choice button + button {
    border-left: 1px solid var(--control);
  }
  .choice button:disabled {
    color: var(--quiet);
    cursor: default;
  }
  .choice [aria-pressed='true'] {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
    color: var(--accent);
    font-weight: 700;
  }
  .legend li,
  .values label {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 2px 0;
    font-size: 13px;
  }
  .legend svg {
    width: 16px;
    height: 16px;
    flex: none;
  }
  .legend .of,
  .values .of {
    margin-left: auto;
    padding-left: 8px;
    color: var(--quiet);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .text {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    select,
    input:not([type='checkbox'], [type='radio'], [type='range']) {
      height: 44px;
    }
    input[type='range'],
    .values label {
      min-height: 44px;
    }
    .choice button {
      min-height: 44px;
    }
  }
`;
