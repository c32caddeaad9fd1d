/**
 * `npm run proof:fingerprints -- FILE`: checks each sentence of the plan's text against its fingerprint and each target's figure
 * against its sentence, for the quality page. Without FILE it takes the text that lies beside the project.
 */
import { fingerprint, splitPlan } from '../../src/data/plan-text.ts';
import { auditPlan } from '../../geo/audit-plan.ts';
import { readInput } from '../../geo/build.ts';
import { plainText } from '../../geo/plain-text.ts';
import { readText } from '../../geo/read-text.ts';
import { planAtHand } from '../plan-at-hand.ts';
import { writeRecord } from '../run-record.ts';

/** The text to check, or the sentence that says why there is none. */
function textToCheck(file: string | undefined): { text: string } | { reason: string } {
  if (!file) {
    const text = planAtHand();
    return text === undefined
      ? { reason: 'The text of the plan is not at hand: npm run proof:fingerprints -- FILE (as UTF-8). The last record stays.' }
      : { text };
  }
  const read = readText(file);
  return read.ok ? { text: read.text } : { reason: `${file}: ${read.reason}` };
}

/** The command; answers the exit code. */
function run(file: string | undefined): number {
  const found = textToCheck(file);
  if ('reason' in found) {
    console.error(found.reason);
    return 1;
  }
  const plain = plainText(found.text);
  const input = readInput();
  const audit = auditPlan(plain, input);
  if (!audit) {
    console.error('The text has no sentence of the plan in it: give the text of the plan itself. The last record stays.');
    return 1;
  }
  for (const fault of audit.faults) console.error(fault);
  const given = new Map(splitPlan(plain).sentences.map(({ id, text }) => [id, fingerprint(text)]));
  const { sentences, targets } = input.linked;
  const unmatched = sentences.filter((each) => ![each.fingerprint, each.fingerprint_restored].includes(given.get(each.id) ?? ''));
  const wrong = targets.filter(({ sentence, id }) => audit.faults.some((fault) => fault.startsWith(`${sentence}: ${id}: `)));
  const groups = {
    sentences: { cases: sentences.length, failed: unmatched.length },
    figures: { cases: audit.figures, failed: wrong.length },
  };
  // Agencies, and summaries that copy the plan: whatever else the audit finds wrong.
  const others = audit.faults.length - unmatched.length - wrong.length;
  writeRecord('fingerprints', 'npm run proof:fingerprints', [], { groups: { ...groups, ...(others > 0 && { others: { cases: others, failed: others } }) } });
  console.log(`${sentences.length - unmatched.length} of ${sentences.length} sentences match, ${audit.figures - wrong.length} of ${audit.figures} figures`);
  return audit.faults.length > 0 ? 1 : 0;
}

process.exitCode = run(process.argv[2]);
