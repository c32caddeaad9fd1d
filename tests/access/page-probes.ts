/** What is asked of a page as it stands; each runs in the page and answers with faults in words. Self-contained, as they are sent there. */

/** What the other questions stand on: the elements in sight through all shadows, and what to call them. */
export function installProbes(): void {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? everything(each.shadowRoot) : [])]);
  const parentOf = (node: Node): Element | null => {
    const parent = (node instanceof Element && node.assignedSlot) || node.parentNode;
    return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  };
  const nameOf = (element: Element): string => {
    const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''} “${text.replace(/\s+/gu, ' ').trim().slice(0, 40)}”`;
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 1.5 || height < 1.5 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    // What is there for the ear alone.
    for (let at: Element | null = element; at; at = parentOf(at)) if (getComputedStyle(at).clipPath === 'inset(50%)') return false;
    return true;
  };
  const modal = (): Element | null => everything(document).find((each) => each instanceof HTMLDialogElement && each.matches(':modal')) ?? null;
  const isWithin = (element: Element, ancestor: Element): boolean => {
    for (let at: Element | null = element; at; at = parentOf(at)) if (at === ancestor) return true;
    return false;
  };
  const hit = (x: number, y: number): Element | null => {
    let at = document.elementFromPoint(x, y);
    for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at; inner = at?.shadowRoot?.elementFromPoint(x, y)) at = inner;
    return at;
  };
  Object.assign(window, { probe: { everything, parentOf, nameOf, isSeen, modal, isWithin, hit } });
}

export type Probe = Readonly<{
  everything: (root: ParentNode) => Element[];
  parentOf: (node: Node) => Element | null;
  nameOf: (element: Element) => string;
  isSeen: (element: Element) => boolean;
  modal: () => Element | null;
  isWithin: (element: Element, ancestor: Element) => boolean;
  hit: (x: number, y: number) => Element | null;
}>;
type Probed = Window & { probe: Probe };

/** Words that are cut off, panels that scroll sideways, and a page wider than its window. Maps, tables, diagrams and rows of tabs may. */
export function cutWords(): string[] {
  const { everything, parentOf, nameOf, isSeen, modal, isWithin } = (window as unknown as Probed).probe;
  const top = modal();
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth + 1)
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${innerWidth}`);
  const MAY_SCROLL = '#map, #map *, table, [role="tablist"], [role="grid"], pre, svg, svg *, textarea, select, input';
  for (const element of everything(document.body)) {
    if (!isSeen(element) || element.matches(MAY_SCROLL) || (top && !isWithin(element, top))) continue;
    const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
    if (overflowX === 'visible' || clipPath !== 'none' || element.scrollWidth <= element.clientWidth + 1) continue;
    // What is wider than it: a table or a drawing scrolls there by right.
    const wide = everything(element).filter((each) => isSeen(each) && each.getBoundingClientRect().right > element.getBoundingClientRect().right + 1);
    const isPicture = wide.some(
      (each) => each.matches('table, svg, canvas, [role="grid"], img, .sheet-preview, pre') || each.closest('table, svg, [role="grid"], pre') !== null,
    );
    if (isPicture && overflowX !== 'hidden' && overflowX !== 'clip') continue;
    if (isPicture && parentOf(element)?.closest('table')) continue;
    // A head of a grid is cut by right where its tooltip has it whole: the line above the grid says it too.
    if (element.closest('[role="grid"] [title]')?.getAttribute('title') === (element.textContent ?? '').trim()) continue;
    faults.push(`${nameOf(element)} is ${element.scrollWidth} px wide in ${element.clientWidth}${textOverflow === 'ellipsis' ? ', cut with dots' : ''}`);
  }
  return faults;
}

/** Controls that cannot be brought into sight, or stand there under something else. */
export async function unreachable(): Promise<string[]> {
  const { everything, nameOf, isSeen, modal, isWithin, hit } = (window as unknown as Probed).probe;
  const top = modal();
  const faults: string[] = [];
  const controls = everything(document.body).filter(
    (each) =>
      each.matches('a[href], button:not(:disabled), input:not([type="file"]), select, textarea, summary') &&
      isSeen(each) &&
      (!top || isWithin(each, top)) &&
      !each.matches('.skip, svg *'),
  );
  for (const control of controls) {
    control.scrollIntoView({ block: 'center', inline: 'center' });
    // What was not drawn before takes its size with the frame, and moves the rest.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    control.scrollIntoView({ block: 'center', inline: 'center' });
    const box = control.getClientRects()[0];
    if (!box) continue;
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
      faults.push(`${nameOf(control)} stays out of the window at ${Math.round(x)}, ${Math.round(y)}`);
      continue;
    }
    const over = hit(x, y);
    const label = control.closest('label');
    if (!over || !(isWithin(over, control) || isWithin(control, over) || (label && isWithin(over, label))))
      faults.push(`${nameOf(control)} is under ${over ? nameOf(over) : 'nothing'}`);
  }
  await new Promise((done) => requestAnimationFrame(done));
  return faults;
}

/** How much of the window's height the open panel's own contents have, as a share; null where no panel scrolls. */
export function roomOfPanel(): number | null {
  const { everything, isSeen, modal } = (window as unknown as Probed).probe;
  const panel = modal() ?? everything(document.body).find((each) => each.matches('aside.drawer, aside.sheet') && isSeen(each));
  if (!panel || panel.matches('.peek')) return null;
  const scrollers = [panel, ...everything(panel)].filter(
    (each) => /auto|scroll/u.test(getComputedStyle(each).overflowY) && isSeen(each) && each.clientWidth > innerWidth / 2,
  );
  return Math.max(0, ...scrollers.map((each) => Math.min(each.clientHeight, innerHeight) / innerHeight));
}

/** Spaces between letters, words, lines and paragraphs as WCAG 1.4.12 asks that a page bear them. */
export function spaceText(): void {
  const { everything } = (window as unknown as Probed).probe;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const { shadowRoot } of everything(document)) if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

/** Words in one language that stand in a part marked as the other. */
export function wrongLanguage(): string[] {
  const { everything, parentOf, isSeen } = (window as unknown as Probed).probe;
  const languageOf = (node: Node): string => {
    for (let at: Element | null = node instanceof Element ? node : parentOf(node); at; at = parentOf(at)) {
      const lang = at.getAttribute('lang');
      if (lang !== null) return lang;
    }
    return '';
  };
  const faults = new Set<string>();
  for (const element of everything(document.body)) {
    // A picture is told by its label alone.
    if (!isSeen(element) || element.matches('style, script, code, kbd, textarea, pre') || element.closest('#map, [aria-hidden="true"], [role="img"]')) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const text = (node.textContent ?? '').trim();
      const language = languageOf(node);
      const isChinese = language.startsWith('zh');
      // One borrowed word, a unit or a name of a format is no passage.
      const isForeign = isChinese
        ? /(?:\b[A-Za-z][a-z’'-]{2,}\b[ ,;:()-]*){3,}/u.test(text) && !/\p{Script=Han}/u.test(text)
        : /\p{Script=Han}{2,}/u.test(text);
      if (isForeign && !/OpenStreetMap|https?:/u.test(text)) faults.add(`${language}: ${text.slice(0, 50)}`);
    }
  }
  return [...faults];
}

/** Controls smaller than `least` pixels with another one so near that a circle of that width meets it; links within a sentence are free. */
export function smallControls(least: number): string[] {
  const { everything, nameOf, isSeen, modal, isWithin } = (window as unknown as Probed).probe;
  const top = modal();
  const boxOf = (control: Element): DOMRect => (control.closest('label') ?? control).getBoundingClientRect();
  const controls = everything(document.body).filter(
    (each) =>
      each.matches('a[href], button:not(:disabled), input:not([type="file"]), select, summary, [role="option"]') &&
      isSeen(each) &&
      !each.matches('svg *, .skip') &&
      (!top || isWithin(each, top)),
  );
  const boxes = controls.map(boxOf);
  return controls.flatMap((control, index) => {
    const box = boxes[index] as DOMRect;
    if (box.width >= least - 0.5 && box.height >= least - 0.5) return [];
    const isInSentence =
      getComputedStyle(control).display === 'inline' && /\S/u.test((control.parentElement?.textContent ?? '').replace(control.textContent ?? '', ''));
    if (isInSentence) return [];
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const near = boxes.findIndex((other, at) => {
      if (at === index) return false;
      const dx = Math.max(other.left - x, x - other.right, 0);
      const dy = Math.max(other.top - y, y - other.bottom, 0);
      return Math.hypot(dx, dy) < least / 2 && controls[at]?.closest('label') !== control.closest('label');
    });
    const isSpaced = least <= 24 && near < 0;
    return isSpaced
      ? []
      : [`${nameOf(control)} ${Math.round(box.width)} × ${Math.round(box.height)}${near < 0 ? '' : ` beside ${nameOf(controls[near] as Element)}`}`];
  });
}
