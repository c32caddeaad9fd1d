/** Looks of the desk: a quiet list, one strong button a row, fields as wide as the panel. */
import { css } from 'lit';

export const deskStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* What has the focus stands below the head that stays. */
    scroll-padding-block: 56px 8px;
  }
  .desk {
    padding: 4px 16px 16px;
  }
  .desk.dragged {
    outline: 3px dashed var(--accent);
    outline-offset: -6px;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: 44px;
    margin: 0 -8px 4px 0;
    position: sticky;
    top: 0;
    background: var(--panel);
    z-index: 1;
  }
  .head h2 {
    font-size: 20px;
    margin: 0;
  }
  .head .text-button,
  .start {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  :is(.chip, .text-button) > svg {
    flex: none;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .start {
    white-space: nowrap;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .icon-button:disabled,
  .chip:disabled {
    opacity: 0.4;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 0;
    border-bottom: 1px solid var(--rule);
  }
  .row > .word-acts {
    flex-basis: 100%;
    margin: 0;
  }
  .chip.start:hover {
    color: var(--on-accent);
    filter: brightness(1.1);
  }
  .start svg {
    flex: none;
    width: 16px;
    height: 16px;
    fill: currentColor;
  }
  .row b {
    display: block;
  }
  .warning {
    border-left: 3px solid var(--accent);
    padding: 6px 10px;
    margin: 4px 0 8px;
    background: color-mix(in srgb, var(--accent) 8%, transparent);
    font-size: 13px;
  }
  .warning ul {
    padding-left: 18px;
    list-style: disc;
  }
  .start {
    background: var(--accent);
    color: var(--on-accent);
    border-color: var(--accent);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 12px 0;
  }
  .word-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-top: 4px;
  }
  .field {
    display: block;
    margin-top: 8px;
    font-size: 12px;
    color: var(--quiet);
  }
  .field input,
  .field textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    min-height: 36px;
    padding: 6px 10px;
    margin-top: 2px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--panel);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
    line-height: 1.5;
    resize: vertical;
  }
  ol {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .step {
    border-bottom: 1px solid var(--rule);
  }
  .step.open {
    background: color-mix(in srgb, var(--accent) 5%, transparent);
    margin: 0 -16px;
    padding: 0 16px 12px;
  }
  .line {
    display: flex;
    align-items: center;
  }
  .toggle {
    flex: 1;
    min-width: 0;
    min-height: 40px;
    text-align: left;
    /* A second line stands under the name, not under its number. */
    padding-left: 32px;
    text-indent: -32px;
  }
  .number {
    display: inline-block;
    min-width: 28px;
    text-indent: 0;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    .toggle {
      min-height: 44px;
    }
  }
`;
