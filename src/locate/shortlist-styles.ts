/** Styles of the shortlist. */
import { css } from 'lit';

export const shortlistStyles = css`
  .from-link {
    display: flex;
    gap: 12px;
    align-items: flex-start;
    justify-content: space-between;
    padding: 8px 12px;
    margin-bottom: 12px;
    border-left: 3px solid var(--accent);
    background: color-mix(in srgb, var(--accent) 7%, transparent);
    font-size: 13px;
  }
  .from-link .text-button {
    flex: none;
    padding: 0;
  }
  .lead {
    font-size: 15px;
  }
  .say {
    color: var(--quiet);
    font-size: 13px;
    margin-top: 4px;
    text-wrap: pretty;
  }
  .entries > li {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr) auto;
    gap: 2px 8px;
    padding: 10px 0;
    border-top: 1px solid var(--rule);
  }
  .entries > li:first-child {
    border-top: 0;
    padding-top: 4px;
  }
  .at {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    color: var(--quiet);
    line-height: 36px;
  }
  .name {
    font-size: 15px;
    font-weight: 700;
    line-height: 1.35;
    align-self: center;
  }
  a.name:hover,
  a.name[aria-current='true'] {
    color: var(--accent);
  }
  .tools {
    display: flex;
  }
  .tools .icon-button {
    width: 32px;
  }
  .about,
  .note-field {
    grid-column: 2 / -1;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: center;
    font-size: 13px;
    color: var(--quiet);
  }
  .site-note {
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .distances > span {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .answer {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-weight: 700;
    color: var(--ink);
  }
  .about .verdict {
    width: 16px;
    height: 16px;
  }
  .note-field input {
    width: 100%;
    margin-top: 4px;
    padding: 4px 8px;
    border: 1px solid var(--quiet);
    border-radius: 6px;
    background: var(--panel);
    font-size: 14px;
  }
  .note-field input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .files svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .private-mark {
    border: 1px dashed currentcolor;
    border-radius: 12px;
    padding: 0 8px;
    font-size: 12px;
  }
  .alert {
    margin-top: 8px;
    font-weight: 700;
  }
  @media (pointer: coarse) {
    .tools .icon-button {
      width: 44px;
    }
    .at {
      line-height: 44px;
    }
    .note-field input {
      font-size: 16px;
    }
    .from-link .text-button {
      min-height: 44px;
      margin: -8px 0;
    }
  }
`;
