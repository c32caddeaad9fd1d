/** Styles of the comparison as a whole. */
import { css } from 'lit';

export const compareStyles = css`
  :host {
    container-type: inline-size;
    padding: 12px 16px 24px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  compare-picker {
    flex: 0 1 320px;
    min-width: 220px;
  }
  .say {
    color: var(--quiet);
    max-width: 60em;
    text-wrap: pretty;
  }
  .start {
    margin-top: 24px;
    max-width: 44em;
  }
  .start p + p {
    margin-top: 6px;
  }
  .start .lead {
    font-size: 16px;
  }
  .gone {
    margin-top: 8px;
  }
  .sides {
    display: grid;
    gap: 24px 32px;
    margin-top: 12px;
  }
  .sides > * {
    min-width: 0;
  }
  compare-weights {
    scroll-margin-top: 12px;
  }
  @container (min-width: 1120px) {
    .jump {
      display: none;
    }
    .sides.two {
      grid-template-columns: minmax(0, 1fr) minmax(380px, 34%);
    }
  }
`;
