/** What is said of a file or of a row in it, by the reason that a reader of files gives. */
import { fileFaultWords } from '../i18n/file-fault-words.ts';
import { filesWords } from '../i18n/files-words.ts';
import type { Language } from '../state/app-state.ts';
import type { Refused } from './own-layer.ts';

const WORKER_ENDED = 'worker-ended';

/** Why a file was refused, with the remedy. */
export function refusalText(language: Language, { reason, detail }: Pick<Refused, 'reason' | 'detail'>): string {
  const words = filesWords[language];
  if (reason === WORKER_ENDED) return words.workerEnded;
  const said = new Map<string, (detail: string) => string>(Object.entries(fileFaultWords[language].refusals)).get(reason);
  return said?.(detail) ?? words.refusedOtherwise;
}

/** What was wrong with a row; the reason itself where there are no words for it. */
export const faultText = (language: Language, reason: string): string =>
  new Map<string, string>(Object.entries(fileFaultWords[language].faults)).get(reason) ?? reason;
