/**
 * What runs inside the page: each function stands alone, as it is sent there as text. Nodes are told by their type, not by
 * their class: what one window writes into another is, in WebKit, of the writer's classes.
 */

/** What a reader means by a thing: a part of the page (`css`), its role and its accessible name, within another thing. */
export type Sought = Readonly<{
  css?: string;
  name?: string;
  /** A text that it holds. */
  holds?: string;
  /** Which of several, counted from nought. */
  at?: number;
  within?: Sought;
  /** Also what is not seen. */
  unseen?: boolean;
}>;

/** All things sought, in the order of the page and through open shadow roots. */
export function findAll(sought: Sought): Element[] {
  const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  const childrenOf = (node: Node): Node[] => {
    const handed = node.nodeName === 'SLOT' ? (node as HTMLSlotElement).assignedNodes() : [];
    if (handed.length > 0) return handed;
    return [...((node as Element).shadowRoot ?? node).childNodes];
  };
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0 && element.closest('[inert]') === null;
  const spoken = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE || ['STYLE', 'SCRIPT'].includes(node.nodeName)) return '';
    const element = node as Element;
    if (element.getAttribute('aria-hidden') === 'true' || getComputedStyle(element).display === 'none') return '';
    const label = element.getAttribute('aria-label');
    const text = label ?? childrenOf(node).map(spoken).join('');
    // What is set apart in boxes of its own is spoken apart.
    return getComputedStyle(element).display === 'inline' ? text : ` ${text} `;
  };
  const nameOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
    const by = named.map((id) => root.getElementById(id)).filter((each) => each !== null);
    if (by.length > 0) return plain(by.map(spoken).join(' '));
    if (element.hasAttribute('aria-label')) return plain(element.getAttribute('aria-label'));
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    if (labels.length > 0) return plain(labels.map(spoken).join(' '));
    return plain(spoken(element)) || plain(element.getAttribute('title')) || plain(element.getAttribute('placeholder'));
  };
  const below = (root: Node): Element[] =>
    [...(root as ParentNode).querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? below(element.shadowRoot) : [])]);
  const seek = ({ css, name, holds, at, within, unseen }: Sought): Element[] => {
    const roots = within ? seek(within) : [document];
    const found = roots.flatMap((root) => [...((root as Element).shadowRoot ? below((root as Element).shadowRoot as ShadowRoot) : []), ...below(root)]);
    const kept = found.filter(
      (element) =>
        (css === undefined || element.matches(css)) &&
        (unseen === true || isSeen(element)) &&
        (name === undefined || nameOf(element) === name) &&
        (holds === undefined || plain(spoken(element)).includes(holds)),
    );
    return at === undefined ? kept : kept.slice(at, at === -1 ? undefined : at + 1);
  };
  return seek(sought);
}

/** Texts of things, as a reader hears them. */
export function textsOf(elements: readonly Element[]): string[] {
  const heard = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE || ['STYLE', 'SCRIPT'].includes(node.nodeName)) return '';
    const children = node.nodeName === 'SLOT' ? (node as HTMLSlotElement).assignedNodes() : [...((node as Element).shadowRoot ?? node).childNodes];
    return children.map(heard).join('');
  };
  return elements.map((element) => heard(element).replaceAll(/\s+/gu, ' ').trim());
}

/** Where a thing can be hit, once it stands still: its middle in the window, or why it cannot be. */
export function aimAt(element: Element, done: (answer: { x: number; y: number } | string) => void): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const boxOf = (): DOMRect => element.getBoundingClientRect();
  const first = boxOf();
  const holdsDeeply = (top: Element | null): boolean => {
    for (let node: Node | null = top; node; node = 'host' in node ? (node as ShadowRoot).host : ((node as Element).assignedSlot ?? node.parentNode)) {
      if (node === element) return true;
    }
    return false;
  };
  setTimeout(() => {
    const box = boxOf();
    if (Math.hypot(box.x - first.x, box.y - first.y) > 0.5) return done('It moves.');
    if (element.matches(':disabled')) return done('It is disabled.');
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    if (holdsDeeply(hit)) return done({ x: Math.round(x), y: Math.round(y) });
    done(`It is covered by <${hit?.tagName.toLowerCase() ?? 'nothing'} class="${hit?.getAttribute('class') ?? ''}">.`);
  }, 60);
}
