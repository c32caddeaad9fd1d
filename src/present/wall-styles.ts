/** On a wall of panels the words keep off the seams: within one panel where they fit, and with their columns on either side of a seam. */
import { css } from 'lit';

export const wallStyles = css`
  .seams {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    fill: none;
    stroke: var(--accent);
    stroke-width: 1;
    stroke-dasharray: 6 6;
    opacity: 0.7;
  }
  @media (min-width: 1000px) {
    .seams-2 :is(.caption.left, .caption.right) {
      top: calc(50% + var(--letter) / 2);
      translate: none;
      max-height: calc(50% - 4 * var(--letter));
    }
    .seams-3 :is(.caption.left, .caption.right) {
      top: calc(100% / 3 + var(--letter) / 2);
      translate: none;
      width: calc(100% / 3 - 2 * var(--letter));
      max-height: calc(200% / 3 - 4 * var(--letter));
    }
    .seams-3 .caption.bottom {
      columns: 3;
      max-height: calc(100% / 3 - 4 * var(--letter));
    }
    :is(.seams-2, .seams-3) .caption.bottom h1 {
      column-span: none;
    }
    .seams-2 .page {
      top: var(--letter);
      left: var(--letter);
      translate: none;
      width: calc(50% - 2 * var(--letter));
      max-height: calc(50% - 2 * var(--letter));
    }
    .seams-3 .page {
      top: calc(100% / 3 + var(--letter) / 2);
      left: calc(100% / 3 + var(--letter) / 2);
      translate: none;
      width: calc(100% / 3 - var(--letter));
      max-height: calc(200% / 3 - 4 * var(--letter));
      padding: var(--letter);
    }
    :is(.seams-2, .seams-3) .page h1 {
      font-size: 1.4em;
    }
  }
`;
