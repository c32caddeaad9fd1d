/** The page as assistive technology has it: roles and names from the browser's own accessibility tree. */
import type { CDPSession, Page } from 'playwright-core';

export type Named = Readonly<{ role: string; name: string | RegExp }>;
export type TreeNode = Readonly<{ role: string; name: string; node: number; isDisabled: boolean }>;

type RawNode = {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  backendDOMNodeId?: number;
  properties?: { name: string; value: { value?: unknown } }[];
};

const read = (raw: RawNode): TreeNode => ({
  role: raw.role?.value ?? '',
  name: (raw.name?.value ?? '').replace(/\s+/gu, ' ').trim(),
  node: raw.backendDOMNodeId ?? 0,
  isDisabled: raw.properties?.some(({ name, value }) => name === 'disabled' && value.value === true) ?? false,
});

export const matches = ({ role, name }: Pick<TreeNode, 'role' | 'name'>, wanted: Named): boolean =>
  role === wanted.role && (typeof wanted.name === 'string' ? name === wanted.name : wanted.name.test(name));

export class AccessibleTree {
  readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async of(page: Page): Promise<AccessibleTree> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    await session.send('DOM.enable');
    return new AccessibleTree(page, session);
  }

  /** Every node that is told, in reading order. */
  async nodes(): Promise<TreeNode[]> {
    const { nodes } = (await this.session.send('Accessibility.getFullAXTree')) as unknown as { nodes: RawNode[] };
    return nodes.filter(({ ignored }) => !ignored).map(read);
  }

  async find(wanted: Named): Promise<TreeNode | undefined> {
    return (await this.nodes()).find((each) => matches(each, wanted));
  }

  /** What has the keyboard's focus, in whatever shadow; null where nothing but the page has. */
  async focused(): Promise<TreeNode | null> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: `(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at === document.body ? null : at; })()`,
    });
    if (!result.objectId) return null;
    const { nodes } = (await this.session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false })) as unknown as {
      nodes: RawNode[];
    };
    return nodes[0] ? read(nodes[0]) : null;
  }

  /** The name of the option that a field points at while the focus stays in it. */
  async pointedAt(): Promise<string | null> {
    return this.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const id = at?.getAttribute('aria-activedescendant');
      const option = at && id ? (at.getRootNode() as Document | ShadowRoot).getElementById(id) : null;
      return option ? (option.textContent ?? '').replace(/\s+/gu, ' ').trim() : null;
    });
  }

  /** The default action, as a screen reader or a voice asks for it. */
  async act({ node }: TreeNode): Promise<void> {
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: node });
    await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function () { this.click(); }',
      userGesture: true,
    });
  }

  async focus({ node }: TreeNode): Promise<void> {
    await this.session.send('DOM.focus', { backendNodeId: node });
  }
}
