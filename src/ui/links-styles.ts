/** Looks of the links view around its diagram: controls, the line that names, heads over the columns. */
import { css, unsafeCSS } from 'lit';
import { SHARES } from '../charts/links-layout.ts';

const columns = unsafeCSS(SHARES.map((share) => `${share}fr`).join(' '));

export const linksStyles = css`
  .switch {
    min-height: 24px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .state {
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
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
  .line a {
    color: var(--accent);
    padding: 2px 0;
  }
  .line a:hover {
    text-decoration: underline;
  }
  .line :focus-visible {
    outline-offset: -2px;
  }
  /* Its size never follows what is in it: the diagram is drawn to that size. */
  .scroll {
    flex: 1;
    min-height: 0;
    contain: size;
    overflow: auto;
    overscroll-behavior: contain;
    border-top: 1px solid var(--rule);
    padding: 0 12px 12px;
    scroll-padding: 32px 12px 12px;
  }
  .scroll.table {
    padding: 0;
  }
  .heads {
    position: sticky;
    top: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: ${columns};
    padding: 6px 0;
    background: var(--panel);
    font-size: 12px;
    font-weight: 700;
    color: var(--quiet);
  }
  .heads > * {
    overflow-wrap: anywhere;
  }
  .heads small {
    font-size: 12px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .none {
    padding: 12px;
    color: var(--quiet);
  }
  @media (pointer: coarse) {
    .hint {
      display: none;
    }
    .line {
      align-items: center;
      min-height: 48px;
    }
  }
`;
