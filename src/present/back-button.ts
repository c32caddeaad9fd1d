/** The way back from looking around: the button that stands over the page while a tour waits. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { presentWords } from '../i18n/present-words.ts';
import { icon } from '../ui/icons.ts';
import type { View } from '../ui/view.ts';

export const backStyles = css`
  .back {
    position: absolute;
    left: 50%;
    bottom: 112px;
    translate: -50% 0;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 18px;
    border-radius: 8px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 16px;
    white-space: nowrap;
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .back > svg {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
`;

/** `index` is the step that waits, counted from 0. */
export function backButton({ state }: View, index: number, goBack: () => void): TemplateResult {
  return html`<button class="back" @click=${goBack}>
    ${icon('back')} ${presentWords[state.language].player.back(index + 1)}${state.singleKeys ? html` <kbd>R</kbd>` : nothing}
  </button>`;
}
