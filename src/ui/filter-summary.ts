/** The numbers that are left by the filters, in one line. */
import type { View } from './view.ts';

export function filterSummary({ result, messages: { legend }, state }: View): string {
  const { shown, measures, targets, agencies, perhaps } = result;
  const proper = [...measures].filter((id) => id.startsWith('M')).length;
  const counts = legend.summary(shown.size, proper, targets.size, agencies.size, measures.size - proper);
  return perhaps.size > 0 ? `${counts}${legend.perhaps(perhaps.size, state.area !== null)}` : counts;
}

/** Whether the filters leave nothing at all. */
export const isNothingLeft = ({ result: { shown, measures, targets } }: View): boolean => shown.size + measures.size + targets.size === 0;
