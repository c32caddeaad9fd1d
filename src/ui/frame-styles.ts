/** Where the stamp stands beside a story's cards and in a frame. Sizes agree with `frame-space.ts`. */
import { css } from 'lit';

/** Letters of a story: 20 px on a screen of 1080, and never below 16. */
export const storyLetter = css`max(16px, min(calc(100 * var(--vh) * 20 / 1080), calc(100 * var(--vw) * 20 / 900)))`;
/** Width of a story's column of cards. */
export const storyColumn = css`max(280px, min(36 * var(--vw), calc(22 * ${storyLetter})))`;

export const frameStyles = css`
  .story > .foot {
    left: calc(${storyColumn} + 24px);
    right: 12px;
    bottom: 8px;
    max-width: none;
  }
  .embedded > .foot {
    left: 8px;
    bottom: 8px;
    max-width: calc(100% - 68px);
  }
  @media (max-width: 599px) {
    .story > .foot {
      left: 8px;
      right: 8px;
    }
    :is(.story, .embedded) > .foot {
      bottom: 4px;
      max-width: calc(100% - 16px);
    }
    :is(.story, .embedded, .framed) map-stamp::part(scale) {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    /* In a small frame the caption takes all the lower part. */
    .framed > .foot {
      inset: 8px 60px auto 8px;
      max-width: none;
    }
    :is(.story, .embedded, .framed) map-stamp {
      font-size: 11px;
    }
  }
  /* The narrowest frames have two lines for it, in English too. */
  @media (max-width: 359px) {
    :is(.story, .embedded) > .foot > map-stamp {
      font-size: 10px;
    }
  }
  /* The smallest frames: what must be said of the map, and no scale. */
  @media (max-width: 599px) and (max-height: 260px) {
    :is(.story, .embedded, .framed) map-stamp::part(scale) {
      display: none;
    }
    :is(.story, .embedded, .framed) > .foot > map-stamp {
      gap: 0 6px;
      padding: 1px 6px;
      font-size: 10px;
      line-height: 1.25;
    }
    .framed > .foot {
      inset: 4px 56px auto 4px;
    }
  }
  @media (max-width: 259px) and (max-height: 260px) {
    :is(.story, .embedded, .framed) > .foot {
      left: 2px;
      max-width: calc(100% - 4px);
    }
    .framed > .foot {
      inset: 2px 50px auto 2px;
    }
    :is(.story, .embedded, .framed) > .foot > map-stamp {
      padding: 1px 3px;
    }
  }
`;
