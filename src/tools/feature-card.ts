/** A card beside a point of the map that tells what stands there: its looks, and where it stands. */
import { css } from 'lit';

export const featureCardStyles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .point {
    position: absolute;
    width: 14px;
    height: 14px;
    margin: -7px 0 0 -7px;
    border: 2px solid var(--accent);
    border-radius: 50%;
    box-shadow: 0 0 0 2px var(--panel);
  }
  .card {
    position: absolute;
    pointer-events: auto;
    width: min(300px, calc(100% - 24px));
    max-height: 280px;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--panel);
    border-radius: 8px;
    box-shadow: var(--shadow);
    padding: 8px 8px 12px 14px;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  h2 {
    flex: 1;
    min-width: 0;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(60px, auto) 1fr;
    gap: 2px 12px;
    padding-right: 6px;
  }
  dt {
    color: var(--quiet);
    font-size: 12px;
    overflow-wrap: anywhere;
    padding-top: 1px;
  }
  dd {
    overflow-wrap: anywhere;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
`;

/** Height of the strip and the stamp at the map's lower edge, with room. */
const FOOT_PX = 112;

/** Puts the card beside the point, on the side where there is room. Set through the object model: the content policy allows no style attributes. */
export function placeCard(host: HTMLElement, root: ParentNode, { x, y }: Readonly<{ x: number; y: number }>): void {
  const card = root.querySelector<HTMLElement>('.card');
  if (!card) return;
  const { clientWidth: width, clientHeight: height } = host;
  const within = (value: number, most: number): number => Math.max(12, Math.min(value, most));
  const point = root.querySelector<HTMLElement>('.point');
  point?.style.setProperty('left', `${x}px`);
  point?.style.setProperty('top', `${y}px`);
  const left = x + 16 + card.offsetWidth > width ? x - 16 - card.offsetWidth : x + 16;
  card.style.setProperty('left', `${within(left, width - card.offsetWidth - 12)}px`);
  card.style.setProperty('top', `${within(y - 24, height - card.offsetHeight - FOOT_PX)}px`);
}
