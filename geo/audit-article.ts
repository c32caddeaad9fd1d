/** Compares another text on the plan (a press article) with the data: figure by figure, and the words it kept. */
import { normaliseSentence } from '../src/data/plan-text.ts';
import type { AuditInput } from './audit-plan.ts';
import { findFigures } from './figures.ts';
import type { Figure } from './figures.ts';
import { PARTS } from './vocabulary.ts';
import type { Target } from './schema.ts';

/** What the article says, sorted by how it stands to the data; every entry is a line for people. */
export type ArticleAudit = {
  agree: string[];
  differ: string[];
  counts: string[];
  absent: string[];
  unrecorded: string[];
  confirmed: string[];
  contradicted: string[];
};

export function auditArticle(text: string, { linked, sources }: AuditInput): ArticleAudit {
  const plain = normaliseSentence(text);
  const audit: ArticleAudit = { agree: [], differ: [], counts: [], absent: [], unrecorded: [], confirmed: [], contradicted: [] };
  const units = sources.units.map((unit) => unit.unit_zh);
  for (const figure of findFigures(plain, units)) {
    const target = nearestTarget(figure, linked.targets);
    const counted =
      figure.unit === '条'
        ? countOf(
            figure.value,
            linked.measures.map((measure) => measure.part),
          )
        : null;
    if (target && target.unit_zh === figure.unit && target.comparator === figure.comparator) audit.agree.push(`“${figure.stated}”: ${inPlan(target)}`);
    else if (target) audit.differ.push(`“${figure.stated}”: in the plan ${inPlan(target)}`);
    else if (counted) audit.counts.push(`“${figure.stated}”: ${counted}`);
    else audit.absent.push(`“${figure.stated}”${sumOf(figure, linked.sums)}`);
    const disagrees = target ? target.unit_zh !== figure.unit || target.comparator !== figure.comparator : !counted;
    if (disagrees && !sources.disagreements.some((row) => row.value === figure.value && row.unit_zh === figure.unit && row.comparator === figure.comparator))
      audit.unrecorded.push(`“${figure.stated}”`);
  }
  for (const { sentence, received, restored } of sources.sections.flatMap((section) => section.restorations)) {
    if (plain.includes(normaliseSentence(restored))) audit.confirmed.push(`${sentence}: “${restored}” (received: “${received}”)`);
    else if (plain.includes(normaliseSentence(received))) audit.contradicted.push(`${sentence}: the article has “${received}”, the data restore “${restored}”`);
  }
  return audit;
}

/**
 * The target with the figure's value and unit (or a unit that it leaves half written, as 万 for 万人) whose
 * indicator shares most characters with the text before the figure; null when none has the value.
 */
function nearestTarget(figure: Figure, targets: readonly Target[]): Target | null {
  const shared = (target: Target) => [...new Set(target.indicator_zh)].filter((character) => figure.context.includes(character)).length;
  const candidates = targets.filter((target) => target.value === figure.value && target.unit_zh?.startsWith(figure.unit));
  // A figure that shares no word with the indicator is another thing of the same size.
  const [best] = candidates.toSorted((a, b) => shared(b) - shared(a));
  return best && shared(best) >= 2 ? best : null;
}

function inPlan(target: Target): string {
  return `${target.id} in ${target.sentence}, ${target.indicator_zh} ${target.comparator} ${target.value} ${target.unit_zh}`;
}

/** Articles count measures, all of them or those of one part. */
function countOf(count: number, parts: readonly string[]): string | null {
  const measures = parts.filter((part) => part !== 'goals' && part !== 'safeguards');
  if (measures.length === count) return 'the number of measures';
  const part = PARTS.find((each) => measures.filter((own) => own === each).length === count);
  return part ? `the number of measures of the part ${part}` : null;
}

function sumOf(figure: Figure, sums: AuditInput['linked']['sums']): string {
  const sum = sums.find((each) => each.total === figure.value && each.unit_zh === figure.unit);
  return sum ? `: not in the plan; its parts ${sum.parts.join(', ')} add up to exactly ${sum.total} ${sum.unit_zh}` : ': not in the plan';
}
