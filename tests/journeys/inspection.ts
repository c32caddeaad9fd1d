/** What an inspector of accessibility looks at: the rules that axe knows, and the size of targets. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Atlas } from './atlas-driver.ts';

/** Controls in sight that are smaller than `pixels` in either direction, with their size. */
export function smallTargets({ page }: Atlas, pixels: number): Promise<string[]> {
  return page
    .locator('a[href], button, input, select, [role="option"], [role="tab"]')
    .filter({ visible: true })
    .evaluateAll((controls, least) => {
      return controls.flatMap((control) => {
        const target = control.closest('label') ?? control;
        const { width, height, top, bottom, left, right } = target.getBoundingClientRect();
        const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
        if (!isInSight || (width >= least - 0.5 && height >= least - 0.5)) return [];
        return [
          `${control.tagName.toLowerCase()} “${control.getAttribute('aria-label') ?? control.textContent?.trim()}” ${Math.round(width)} × ${Math.round(height)}`,
        ];
      });
    }, pixels);
}

/** Rules of WCAG 2.2 A and AA and of good practice that the page breaks, each with where. */
export async function accessibilityFaults({ page }: Atlas): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // What is in order is counted and not described: that would take as long again.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')}`));
}
