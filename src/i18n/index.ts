/** The dictionary of a language; English is fetched only when it is asked for. */
import { zh } from './zh.ts';
import type { Messages } from './zh.ts';

export type { Messages };

export const chinese: Messages = zh;

/** Loads a language's words; null when they cannot be fetched. */
export async function loadMessages(language: 'zh' | 'en'): Promise<Messages | null> {
  if (language === 'zh') return zh;
  try {
    return (await import('./en.ts')).en;
  } catch {
    return null;
  }
}
