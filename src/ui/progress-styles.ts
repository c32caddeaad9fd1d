/** Styles of the view of progress: a list that is a grid where there is room, and cards where there is not. */
import { css } from 'lit';

export const progressStyles = css`
  :host {
    font-size: 13px;
  }
  .page {
    min-height: 100%;
    padding-bottom: 12px;
  }
  .page.is-over {
    outline: 2px dashed var(--accent);
    outline-offset: -6px;
  }
  .line,
  .notes .alert,
  .plain-line,
  .summary,
  .controls,
  .faults,
  .foot,
  .start,
  .unfilled {
    padding: 6px 16px;
  }
  .alert {
    color: var(--label-livelihood);
    font-weight: 700;
  }
  .notes .text-button {
    margin-left: 8px;
  }
  .start > p {
    max-width: 60em;
    margin: 8px 0 12px;
    font-size: 14px;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 8px 24px;
    margin-bottom: 16px;
  }
  .start progress-files {
    border: 1px dashed var(--control);
    border-radius: 8px;
    padding: 12px 16px;
  }
  .steps b {
    color: var(--accent);
    font-size: 16px;
    margin-right: 4px;
  }
  .files,
  .downloads,
  .fields,
  .controls,
  .summary,
  .line,
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
  }
  .downloads {
    gap: 6px;
  }
  summary {
    cursor: pointer;
    padding: 6px 0;
    color: var(--accent);
  }
  .line {
    justify-content: space-between;
    border-bottom: 1px solid var(--rule);
  }
  .page:has(.start) .line {
    border: 0;
    padding-block: 0;
  }
  .paste[open] {
    flex-basis: 100%;
  }
  .paste label {
    display: block;
  }
  textarea {
    display: block;
    width: 100%;
    max-width: 60em;
    margin: 4px 0 8px;
    font: inherit;
    color: inherit;
    background: var(--panel);
    border: 1px solid var(--control);
    border-radius: 8px;
    padding: 6px 10px;
  }
  textarea:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .foot {
    border-top: 1px solid var(--rule);
    margin-top: 16px;
  }
  .sentences {
    max-width: 68em;
    margin-bottom: 8px;
  }
  .sentences li {
    padding: 2px 0;
  }
  input[type='number'] {
    width: 72px;
    height: 32px;
    margin-left: 6px;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--panel);
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--label-livelihood);
  }
  .faults {
    border-bottom: 1px solid var(--rule);
  }
  .in-force {
    padding: 0 16px 6px;
  }
  .fault {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    padding: 3px 0;
  }
  .where {
    font-weight: 700;
    min-width: 120px;
  }
  code {
    font: inherit;
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    border-radius: 4px;
    padding: 0 6px;
    overflow-wrap: anywhere;
  }
  .switch {
    display: inline-flex;
    border: 1px solid var(--control);
    border-radius: 8px;
    overflow: hidden;
  }
  .switch label {
    padding: 4px 12px;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
  }
  .switch label + label {
    border-left: 1px solid var(--rule);
  }
  .switch label.on {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
    font-weight: 700;
  }
  .switch label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .switch input {
    position: absolute;
    opacity: 0;
    width: 1px;
    height: 1px;
    min-width: 0;
    min-height: 0;
  }
  .select {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--quiet);
  }
  select {
    height: 32px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    padding: 0 6px;
  }
  @media (pointer: coarse) {
    summary,
    .switch label,
    select,
    input[type='number'] {
      min-height: 44px;
    }
    summary {
      padding: 10px 0;
    }
  }
`;
