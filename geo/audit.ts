/**
 * `npm run data:audit -- FILE`: compares a text with the data. The plan's own text is checked sentence by sentence
 * and a fault ends with exit code 1; any other text is read as an article on the plan, whose differences are listed.
 */
import { fileURLToPath } from 'node:url';
import { auditArticle } from './audit-article.ts';
import { auditPlan } from './audit-plan.ts';
import type { AuditInput } from './audit-plan.ts';
import { readInput } from './build.ts';
import { FaultError } from './fault.ts';
import { plainText } from './plain-text.ts';
import { readText } from './read-text.ts';

const USAGE = 'Usage: npm run data:audit -- FILE\nFILE is the text of the plan or an article on it, as UTF-8';

export type Report = { lines: string[]; code: 0 | 1 };

/** What the command prints for a text, and its exit code. */
export function auditText(text: string, input: AuditInput): Report {
  const plain = plainText(text);
  const plan = auditPlan(plain, input);
  if (plan) {
    const count = `audited ${plan.sentences} sentences, ${plan.figures} figures, ${plan.faults.length} faults`;
    return { lines: [...plan.faults, ...plan.notes.map((note) => `note: ${note}`), count], code: plan.faults.length > 0 ? 1 : 0 };
  }
  const { agree, differ, counts, absent, unrecorded, confirmed, contradicted } = auditArticle(plain, input);
  const figures = agree.length + differ.length + counts.length + absent.length;
  const found = figures + confirmed.length + contradicted.length;
  if (found === 0) return { lines: ['neither the plan (no numbered articles) nor a text with figures or wordings of it'], code: 1 };
  const list = (title: string, rows: readonly string[]) => (rows.length > 0 ? [`${title}:`, ...rows.map((row) => `  ${row}`)] : []);
  return {
    lines: [
      'not the plan itself (no numbered articles): read as an article on it',
      ...list('figures that agree', agree),
      ...list('figures worded otherwise', differ),
      ...list('counts of measures that agree', counts),
      ...list('figures that the plan does not have', absent),
      ...list('of these not in geo/plan/disagreements.yaml', unrecorded),
      ...list('restored wordings that the article kept', confirmed),
      ...list('wordings that the article has without the restored character', contradicted),
      `read ${figures} figures: ${agree.length} agree, ${differ.length} are worded otherwise, ${counts.length} count measures, ${absent.length} are not in the plan; ${confirmed.length} restored wordings confirmed, ${contradicted.length} contradicted`,
    ],
    code: 0,
  };
}

/** The command; answers the exit code. */
function run(file: string | undefined): number {
  if (!file) {
    console.error(USAGE);
    return 1;
  }
  const read = readText(file);
  if (!read.ok) {
    console.error(`${file}: ${read.reason}`);
    return 1;
  }
  try {
    const { lines, code } = auditText(read.text, readInput());
    console.log(lines.join('\n'));
    return code;
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run(process.argv[2]);
