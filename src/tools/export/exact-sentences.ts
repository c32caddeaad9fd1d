/** The plan's own sentences, where the operator or the reader supplied them: the atlas has no copy. */
import type { View } from '../../ui/view.ts';

/** The sentences of these ids that are at hand, a line each; null where none is. */
export function exactText({ planText }: View, sentences: readonly string[]): string | null {
  const texts = sentences.flatMap((id) => planText.get(id) ?? []);
  return texts.length > 0 ? texts.map((text) => `${text}。`).join('\n') : null;
}
