/** Looks of the matrix view around its grid: one row of controls, one line that names what is pointed at. */
import { css } from 'lit';
import { markStyles } from './matrix-marks.ts';

export const matrixStyles = [
  markStyles,
  css`
    input[type='search'],
    select {
      height: 28px;
      padding: 0 8px;
      border: 1px solid var(--control);
      border-radius: 6px;
      background: var(--panel);
    }
    input[type='search'] {
      width: 150px;
    }
    .switch,
    .order {
      min-height: 24px;
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    .state {
      color: var(--quiet);
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      margin-left: auto;
    }
    .key li {
      display: flex;
      align-items: center;
      gap: 5px;
    }
    .line {
      display: flex;
      align-items: baseline;
      gap: 8px;
      min-height: 28px;
      padding: 2px 12px 4px;
      font-size: 13px;
      white-space: nowrap;
      overflow: hidden;
    }
    .line > * {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .line .name {
      color: var(--accent);
      padding: 2px 0;
      min-width: 4em;
    }
    .line .name:hover {
      text-decoration: underline;
    }
    .line :focus-visible {
      outline-offset: -2px;
    }
    .duty i {
      margin: -2px 6px 0 0;
    }
    .none {
      padding: 12px;
      color: var(--quiet);
    }
    responsibility-grid {
      flex: 1;
      border-top: 1px solid var(--rule);
    }
    @media (pointer: coarse) {
      .hint {
        display: none;
      }
      .line {
        min-height: 48px;
        align-items: center;
      }
      input[type='search'],
      select {
        height: 44px;
      }
      .switch,
      .order {
        min-height: 44px;
      }
    }
    @media (max-width: 600px) {
      .tools {
        gap: 4px 12px;
      }
      .key {
        margin-left: 0;
      }
      .line {
        flex-wrap: wrap;
        gap: 0 8px;
        white-space: normal;
      }
    }
  `,
];
