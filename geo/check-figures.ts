/** Check: figures have what their kind needs, convert to base units, and add up where the plan's parts have a known total. */
import type { CheckInput, Fault } from './fault.ts';
import type { Disagreement, Sum, Target } from './schema.ts';

export function checkFigures({ linked, sources }: CheckInput): Fault[] {
  const units = new Map(sources.units.map((unit) => [unit.unit_zh, unit]));
  const targets = new Map(linked.targets.map((target) => [target.id, target]));
  const file = 'targets.json';
  const faults = linked.targets.flatMap((target) => [...shapeOf(target), ...conversion(target, units)].map((reason) => ({ file, row: target.id, reason })));
  for (const sum of linked.sums) {
    const parts = sum.parts.map((id) => targets.get(id)).filter((target) => target !== undefined);
    const total = parts.reduce((all, target) => all + (target.value ?? 0), 0);
    const at = { file: 'sums.json', row: sum.id };
    const stranger = parts.find((target) => target.unit_zh !== sum.unit_zh);
    if (stranger) faults.push({ ...at, reason: `${stranger.id} counts in ${stranger.unit_zh}, the sum in ${sum.unit_zh}` });
    else if (total !== sum.total) faults.push({ ...at, reason: `the parts add up to ${total}, not ${sum.total} ${sum.unit_zh}` });
  }
  for (const row of sources.disagreements) {
    const reason = noDisagreement(row, targets, linked.sums);
    if (reason) faults.push({ file: 'disagreements.json', row: row.id, reason });
  }
  return faults;
}

/** Why a row is no disagreement with the plan: it is about nothing, about two things, about another figure, or says the same. */
function noDisagreement(row: Disagreement, targets: ReadonlyMap<string, Target>, sums: readonly Sum[]): string | null {
  if ((row.target === null) === (row.sum === null)) return 'is about one target or one sum';
  const sum = sums.find(({ id }) => id === row.sum);
  if (sum)
    return sum.total === row.value && sum.unit_zh === row.unit_zh ? null : `the parts add up to ${sum.total} ${sum.unit_zh}, not ${row.value} ${row.unit_zh}`;
  const target = targets.get(row.target ?? '');
  if (!target || target.comparator !== row.comparator || target.value !== row.value || target.unit_zh !== row.unit_zh) return null;
  return `says the same as ${target.id}`;
}

/** What a figure needs, what a milestone needs, and that the scope says whether places follow. */
function shapeOf(target: Target): string[] {
  const milestone = target.comparator === 'milestone';
  const faults: [boolean, string][] = [
    [milestone && target.value !== null, 'a milestone has no value'],
    [milestone && !target.milestone_zh, 'a milestone says what happens (milestone_zh)'],
    [milestone && !target.by, 'a milestone has a year'],
    [!milestone && target.value === null, `comparator ${target.comparator} needs a value`],
    [!milestone && !target.unit_zh, 'a figure needs a unit'],
    [!milestone && target.milestone_zh !== null, 'a figure is not a milestone'],
    [target.scope === 'place' && target.places.length === 0, 'scope place, but no place'],
    [target.scope === 'district' && target.places.length > 0, 'scope district, but places'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, reason]) => reason);
}

function conversion(target: Target, units: ReadonlyMap<string, CheckInput['sources']['units'][number]>): string[] {
  if (target.value === null || target.unit_zh === null) return [];
  const unit = units.get(target.unit_zh);
  if (!unit) return [`unit ${target.unit_zh} has no row in geo/plan/units.yaml`];
  const expected = target.value * unit.factor;
  // Factors such as 2000/3 are not exact in binary: compare to nine digits.
  if (target.base_unit !== unit.base_unit || target.base_value === null || Math.abs(target.base_value - expected) > Math.abs(expected) * 1e-9)
    return [`${target.value} ${target.unit_zh} is ${expected} ${unit.base_unit}, not ${target.base_value} ${target.base_unit}`];
  return [];
}
