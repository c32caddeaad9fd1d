/** The sign over the whole page while a file is held over it. */
import { filesWords } from '../i18n/files-words.ts';
import type { View } from '../ui/view.ts';

const STYLES = `
  :host { position: fixed; inset: 12px; z-index: 10; display: grid; place-content: center; gap: 4px; justify-items: center;
    pointer-events: none; border: 3px dashed var(--accent); border-radius: 12px; color: var(--ink); font-size: 14px;
    background: color-mix(in srgb, var(--panel) 88%, transparent); }
  b { font-size: 24px; }
  span { color: var(--quiet); }
`;

let sign: HTMLElement | null = null;

/** Shows it or takes it away; nobody can act on it, so it is hidden from those who hear the page. */
export function showSign(isHeld: boolean, view: View): void {
  if (!isHeld) {
    sign?.remove();
    sign = null;
    return;
  }
  if (sign) return;
  const words = filesWords[view.state.language];
  sign = document.createElement('div');
  sign.dataset['dropSign'] = '';
  sign.setAttribute('aria-hidden', 'true');
  const root = sign.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(STYLES);
  root.adoptedStyleSheets = [styles];
  root.append(
    Object.assign(document.createElement('b'), { textContent: words.drop }),
    Object.assign(document.createElement('span'), { textContent: words.dropHint }),
  );
  document.body.append(sign);
}
