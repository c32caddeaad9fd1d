/** The unit in which areas stand on the map and in the list: the reader's own, kept on this machine. */
import { AREA_UNITS } from './measure.ts';
import type { AreaUnit } from './measure.ts';

const KEY = 'atlas-area-unit';
const listeners = new Set<() => void>();

function kept(): AreaUnit {
  try {
    return AREA_UNITS.find((each) => each === localStorage.getItem(KEY)) ?? 'km2';
  } catch {
    return 'km2';
  }
}

let unit: AreaUnit | null = null;

export const areaUnit = {
  get: (): AreaUnit => (unit ??= kept()),
  set(next: AreaUnit): void {
    unit = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // It then lasts as long as the page.
    }
    for (const listener of listeners) listener();
  },
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
