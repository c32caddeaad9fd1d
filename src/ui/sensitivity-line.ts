/** One criterion's sensitivity as a sentence: who leads now, and at which shares of its weight that changes. */
import type { CompareWords } from '../i18n/compare-words.ts';
import type { LeadChange, Sensitivity } from '../query/sensitivity.ts';
import type { Criterion } from '../state/app-state.ts';

/** A share of all weights as text; two digits after the point, as break points are read off a chart. */
export const shareText = (share: number): string => share.toFixed(2);

/** A sentence such as “Port distance (share 0.45): A leads until its share falls under 0.30, then B leads.” `null` is a criterion that alone weighs. */
export function sensitivityLine(words: CompareWords, criterion: Criterion, sensitivity: Sensitivity | null, names: readonly string[]): string {
  const { sensitivity: say } = words;
  const name = words.criteria[criterion];
  if (sensitivity === null) return say.alone(name);
  const lead = (contenders: readonly number[]): string => {
    const [first = '', ...others] = contenders.map((zone) => names[zone] ?? '');
    return others.length > 0 ? say.close([first, ...others]) : say.leads(first);
  };
  const { share, contenders, below, above } = sensitivity;
  if (below.length + above.length === 0) return `${say.never(name, lead(contenders))}${say.end}`;
  const part = (speak: typeof say.under) => (change: LeadChange) => speak(shareText(change.at), lead(change.contenders));
  const [nearest] = [...below, ...above];
  const isBelow = below.length > 0;
  const further = [...below.slice(1).map(part(say.under)), ...above.slice(isBelow ? 0 : 1).map(part(say.over))];
  const changes = [...(nearest ? [part(isBelow ? say.untilFalls : say.untilRises)(nearest)] : []), ...further];
  return `${say.now(name, shareText(share), lead(contenders))}${say.before}${changes.join(say.next)}${say.end}`;
}
