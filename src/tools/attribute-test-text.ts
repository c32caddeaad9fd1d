/** A condition on a column as a short text. */
import type { FilesWords } from '../i18n/files-words.ts';
import { columnName, shortNumber } from './column-names.ts';
import type { AttributeTest, OwnLayer } from './own-layer.ts';

const MOST_VALUES = 3;

/** `isWhole` leaves nothing out and rounds nothing: for files, by which others check the condition. */
export function attributeTestText(words: FilesWords, layer: Pick<OwnLayer, 'columns'>, test: AttributeTest, isWhole = false): string {
  const { filter: say, blank } = words;
  const column = (isWhole && layer.columns[test.column]?.name.trim()) || columnName(words, layer, test.column);
  switch (test.is) {
    case 'among': {
      const named = test.values.slice(0, isWhole ? undefined : MOST_VALUES).map((value) => (value === '' ? blank : value));
      return named.length === 0 ? say.none(column) : say.among(column, named, test.values.length - named.length);
    }
    case 'between': {
      const [least = '', most = ''] = [test.least, test.most].map(isWhole ? String : shortNumber);
      if (test.least === -Infinity) return test.most === Infinity ? say.anyNumber(column) : say.atMost(column, most);
      return test.most === Infinity ? say.atLeast(column, least) : say.betweenText(column, least, most);
    }
    case 'containing':
      return say.containing(column, test.text);
    case 'blank':
    case 'filled':
      return say[test.is](column);
  }
}
