/** A reader's hand at the page, with a mouse or with keys alone; it counts its actions and waits for conditions, never for time. */
import { expect } from 'vitest';
import { zh } from '../../src/i18n/zh.ts';
import type { Messages } from '../../src/i18n/zh.ts';
import type { Locator, Page } from './atlas-driver.ts';
import type { FaultRecord } from './fault-record.ts';

export type Way = 'mouse' | 'keyboard';

/** How long a condition is waited for; the first drawing of the live map, by the processor alone, may take four times that. */
export const WAIT_MS = 8000;
/** Keys of Tab after which a control counts as out of a keyboard's reach. */
const MOST_TABS = 400;

export class ReaderHand {
  /** Actions of the reader so far. */
  actions = 0;
  words: Messages = zh;
  readonly page: Page;
  readonly faults: FaultRecord;
  protected readonly way: Way;

  constructor(page: Page, way: Way, faults: FaultRecord) {
    this.page = page;
    this.way = way;
    this.faults = faults;
  }

  /** One action of the reader. */
  async do<T>(action: () => Promise<T>): Promise<T> {
    this.actions += 1;
    return action();
  }

  press(key: string): Promise<void> {
    return this.do(() => this.page.keyboard.press(key));
  }

  /** Clicks, or goes there with Tab and presses Enter. */
  async activate(target: Locator): Promise<void> {
    if (this.way === 'mouse') return this.do(() => target.click());
    await this.reach(target);
    await this.press('Enter');
  }

  /** Goes into a field and types one phrase in place of what stands there. */
  async typeInto(field: Locator, phrase: string): Promise<void> {
    await this.activate(field);
    await this.do(() => field.fill(phrase));
  }

  protected async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let keys = 0; keys < MOST_TABS; keys += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}.`);
  }

  /** Waits until a value that the page shows is as it should be. */
  until<T>(read: () => Promise<T>): ReturnType<typeof expect.poll<T>> {
    return expect.poll(read, { timeout: WAIT_MS, interval: 50 });
  }
}
