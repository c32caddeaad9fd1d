/** Two ways to do the same job: keys alone, and the accessibility tree alone. Neither knows a selector or a coordinate. */
import type { Page } from 'playwright-core';
import { AccessibleTree, matches } from './accessible-tree.ts';
import type { Named } from './accessible-tree.ts';
import { until } from './reader.ts';

/** Keys of Tab after which a control counts as out of reach: the whole plan is read with some hundreds of links in it. */
const MOST_TABS = 1200;
const MOST_ARROWS = 60;
const GROUPED: Readonly<Record<string, string>> = { tab: 'ArrowRight', radio: 'ArrowDown' };

export abstract class Hand {
  readonly page: Page;
  readonly tree: AccessibleTree;

  constructor(tree: AccessibleTree) {
    this.tree = tree;
    this.page = tree.page;
  }

  /** Presses a button, link, tab or box. */
  abstract press(role: string, name: string | RegExp): Promise<void>;
  /** Comes to a field and types. */
  abstract type(role: string, name: string | RegExp, text: string): Promise<void>;
  /** Takes an option of the list that a field has opened. */
  abstract take(name: RegExp): Promise<void>;

  /** Waits until something of this role and name is told. */
  async hears(role: string, name: string | RegExp): Promise<void> {
    await until(
      () => this.tree.find({ role, name }),
      (node) => node !== undefined,
      `nothing is told as ${role} “${String(name)}”`,
    );
  }

  async hearsNoMore(role: string, name: string | RegExp): Promise<void> {
    await until(
      () => this.tree.find({ role, name }),
      (node) => node === undefined,
      `${role} “${String(name)}” is still told`,
    );
  }
}

class NameHand extends Hand {
  private async come(wanted: Named): Promise<NonNullable<Awaited<ReturnType<AccessibleTree['find']>>>> {
    const node = await until(
      () => this.tree.find(wanted),
      (found) => found !== undefined && !found.isDisabled,
      `nothing is told as ${wanted.role} “${String(wanted.name)}”`,
    );
    if (!node) throw new Error('lost');
    return node;
  }

  async press(role: string, name: string | RegExp): Promise<void> {
    await this.tree.act(await this.come({ role, name }));
  }

  async type(role: string, name: string | RegExp, text: string): Promise<void> {
    await this.tree.focus(await this.come({ role, name }));
    await this.page.keyboard.insertText(text);
  }

  async take(name: RegExp): Promise<void> {
    await this.press('option', name);
  }
}

class KeyHand extends Hand {
  private async come(wanted: Named): Promise<void> {
    await this.hears(wanted.role, wanted.name);
    for (let keys = 0; keys < MOST_TABS; keys += 1) {
      const focused = await this.tree.focused();
      if (focused && matches(focused, wanted)) return;
      const arrow = focused?.role === wanted.role ? GROUPED[wanted.role] : undefined;
      if (arrow && (await this.comeByArrows(wanted, arrow))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${wanted.role} “${String(wanted.name)}”`);
  }

  private async comeByArrows(wanted: Named, arrow: string): Promise<boolean> {
    const first = await this.tree.focused();
    for (let keys = 0; keys < MOST_ARROWS; keys += 1) {
      await this.page.keyboard.press(arrow);
      // The focus follows once the tab is drawn.
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const focused = await this.tree.focused();
      if (focused && matches(focused, wanted)) return true;
      if (focused?.node === first?.node) return false;
    }
    return false;
  }

  async press(role: string, name: string | RegExp): Promise<void> {
    await this.come({ role, name });
    if (role !== 'tab' && role !== 'radio') await this.page.keyboard.press(role === 'checkbox' || role === 'switch' ? 'Space' : 'Enter');
  }

  async type(role: string, name: string | RegExp, text: string): Promise<void> {
    await this.come({ role, name });
    await this.page.keyboard.type(text);
  }

  async take(name: RegExp): Promise<void> {
    await this.hears('option', name);
    for (let keys = 0; keys < MOST_ARROWS; keys += 1) {
      if (name.test((await this.tree.pointedAt()) ?? '')) return this.page.keyboard.press('Enter');
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`Arrows do not lead to the option “${String(name)}”`);
  }
}

export const WAYS = { keyboard: KeyHand, names: NameHand } as const;
export type Way = keyof typeof WAYS;

export async function handOf(way: Way, page: Page): Promise<Hand> {
  return new WAYS[way](await AccessibleTree.of(page));
}
