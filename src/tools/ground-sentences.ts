/** A ground in words: what it is called, and why it cannot be had. */
import type { GroundWords } from '../i18n/ground-words.ts';
import { groundHost } from './ground-opening.ts';
import type { OwnGround } from './ground-opening.ts';
import type { GroundFault } from './grounds.ts';

export const faultSentence = (words: GroundWords, { reason, status, host }: GroundFault): string => words.faults[reason](words.host(host), status);

/** What a ground is called; never by its whole address, in which a key may stand. */
export function groundName(words: GroundWords, choice: OwnGround): string {
  switch (choice.kind) {
    case 'tianditu':
      return `${words.choices.tianditu} · ${words.tianditu.sets[choice.set]}`;
    case 'file':
      return choice.file.name;
    default:
      return groundHost(choice);
  }
}
