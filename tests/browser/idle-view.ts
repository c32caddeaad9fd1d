/** The parts of a view that an element at rest has no use for. */
import type { View } from '../../src/ui/view.ts';

export const idleView = {
  loadSentences: () => undefined,
  planText: new Map(),
  planTextStatus: { kind: 'none', matched: 0, kept: true },
  openPlanText: () => undefined,
  retryPlanText: () => undefined,
  forgetPlanText: () => undefined,
  notices: [],
  dismiss: () => undefined,
  follow: () => undefined,
  copyLink: () => Promise.resolve(true),
  output: () => undefined,
  saveComparison: () => Promise.resolve(),
  painter: () => null,
  camera: () => null,
  undo: {
    undo: () => undefined,
    redo: () => undefined,
    canUndo: () => false,
    canRedo: () => false,
    lastStep: () => null,
    did: () => undefined,
    making: () => undefined,
  },
  canGoBack: false,
  canGoForward: false,
} as const satisfies Partial<View>;
