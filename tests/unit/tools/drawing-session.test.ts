import { expect, test, vi } from 'vitest';
import { session } from '../../../src/tools/drawing-session.ts';
import type { View } from '../../../src/ui/view.ts';

const given = vi.hoisted(() => [] as unknown[][]);
vi.mock('../../../src/tools/drawing-board.ts', () => ({
  DrawingBoard: class {
    readonly canFinish = false;
    start(): void {}
    stop(): void {}
    set(...corner: unknown[]): void {
      given.push(corner);
    }
  },
}));

test('positions typed while the tools are still being fetched are set once they are there', async () => {
  vi.stubGlobal('document', { querySelector: () => ({}), body: {}, documentElement: { toggleAttribute: () => undefined } });
  session.follow({ undo: { did: () => undefined, making: () => undefined } } as unknown as View);
  const started = session.start('line');
  session.set([119.98, 35.88], true);
  session.set([120.05, 35.93], true);
  expect(given).toEqual([]);
  await started;
  expect(given).toEqual([
    [119.98, 35.88, true],
    [120.05, 35.93, true],
  ]);
  session.stop();
  session.set([120, 36], true);
  expect(given).toHaveLength(2);
  vi.unstubAllGlobals();
});
