/** Where the keyboard's focus goes when a panel closes: back to what opened it. */

/** The element with the focus, inside whatever shadow roots it stands; null when it is the page itself. */
function focusedElement(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : null;
}

/** Whether the reader's focus is on the map, where arrows pan and no panel may take it away. */
export const isMapFocused = (): boolean => Boolean(focusedElement()?.closest('#map'));

let isPointerLast = false;
addEventListener('pointerdown', () => (isPointerLast = true), true);
addEventListener('keydown', () => (isPointerLast = false), true);

/** Moves the focus to a panel; a reader who came by mouse or finger sees no frame around it until a key is pressed. */
export function focusPanel(panel: HTMLElement | null): void {
  if (!panel) return;
  panel.toggleAttribute('data-quiet', isPointerLast);
  panel.focus({ preventScroll: true });
}

/** Remembers what had the focus when each panel opened. */
export class PanelFocus<Panel extends string> {
  private readonly openers = new Map<Panel, HTMLElement | null>();

  /** To be called before the panel is in the page. */
  panelOpens(panel: Panel): void {
    this.openers.set(panel, focusedElement());
  }

  /** To be called when the panel is in the page: it takes the focus where that was on what gave way to it. */
  panelOpened(panel: HTMLElement | null): void {
    if (!focusedElement()) focusPanel(panel);
  }

  /** To be called when the panel has left the page; `fallback` takes the focus where the opener has left it too. */
  panelClosed(panel: Panel, fallback: HTMLElement | null): void {
    if (focusedElement()) return;
    const opener = this.openers.get(panel);
    const target = opener?.isConnected ? opener : fallback;
    target?.focus({ preventScroll: true });
  }
}
