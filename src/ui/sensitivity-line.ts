/** One criterion's sensitivity as a sentence: who leads now, and at which shares of its weight that changes. */
import type { CompareWords } from '../i18n/compare-words.ts';
import type { LeadChange, Sensitivity } from '../query/sensitivity.ts';
import type { Criterion } from '../state/app-state.ts';

/** A share of all weights as text: two digits after the point, three where two would say none or all. */
export function shareText(share: number): string {
  const isNearEnd = (share > 0 && share < 0.005) || (share < 1 && share >= 0.995);
  return share.toFixed(isNearEnd ? 3 : 2);
}

/** A zone as it is called in scores and charts; where several contend their letters are enough. */
export type NamedZone = Readonly<{ letter: string; name: string }>;

/** A sentence such as “Port distance (share 0.45): A Reed Park leads until its share falls under 0.30, then A or B may lead.” `null` is a criterion that alone weighs. */
export function sensitivityLine(words: CompareWords, criterion: Criterion, sensitivity: Sensitivity | null, zones: readonly NamedZone[]): string {
  const { sensitivity: say } = words;
  const name = words.criteria[criterion];
  if (sensitivity === null) return say.alone(name);
  const lead = (contenders: readonly number[]): string => {
    const [first, ...others] = contenders.flatMap((zone) => zones[zone] ?? []);
    return first && others.length === 0 ? say.leads(`${first.letter} ${first.name}`) : say.perhaps([first, ...others].flatMap((each) => each?.letter ?? []));
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
