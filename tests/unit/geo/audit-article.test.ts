import { expect, test } from 'vitest';
import { auditArticle } from '../../../geo/audit-article.ts';
import { auditText } from '../../../geo/audit.ts';
import { articleOf, withSources } from './fixture.ts';

const input = withSources((sources) => {
  sources.units.push({ unit_zh: '条', base_unit: '条', factor: 1 });
  sources.sections[2]?.restorations.push(
    { sentence: 'M12.1', received: '高水造', restored: '高水平造' },
    { sentence: 'M12.1', received: '柔船', restored: '柔性船' },
  );
  Object.assign(articleOf(sources, 'M12').targets[0] ?? {}, { indicator_zh: '湖区造船产值', comparator: '>=' });
  Object.assign(articleOf(sources, 'M07').targets[0] ?? {}, { indicator_zh: '竹筏产值' });
});

test('figures that agree are told from those worded otherwise', () => {
  const audit = auditArticle('竹筏产值达到100亿元，湖区造船产值超过1000亿元。', input);
  expect(audit.agree).toEqual(['“100亿元”: M07-T1 in M07.1, 竹筏产值 = 100 亿元']);
  expect(audit.differ).toEqual(['“超过1000亿元”: in the plan M12-T1 in M12.1, 湖区造船产值 >= 1000 亿元']);
});

test('a unit that the article leaves half written is worded otherwise', () => {
  expect(auditArticle('竹筏产值达到100亿。', input).differ).toEqual(['“100亿”: in the plan M07-T1 in M07.1, 竹筏产值 = 100 亿元']);
});

test('the same number of another thing is not taken for the target', () => {
  const audit = auditArticle('捐款100亿元。', input);
  expect(audit.agree).toEqual([]);
  expect(audit.absent).toEqual(['“100亿元”: not in the plan']);
});

test('a total that the parts add up to is explained', () => {
  expect(auditArticle('合计超过300亿元。', input).absent).toEqual(['“超过300亿元”: not in the plan; its parts M07-T1, M07-T2 add up to exactly 300 亿元']);
});

test('what differs and has no row in the data is listed', () => {
  expect(auditArticle('合计超过300亿元，竹筏产值超过100亿元。', input).unrecorded).toEqual([]);
  expect(auditArticle('合计超过400亿元，竹筏产值100亿，竹筏产值达到100亿元。', input).unrecorded).toEqual(['“超过400亿元”', '“100亿”']);
});

test('counts of measures are compared with the data', () => {
  expect(auditArticle('52条举措，其中改革11条。', input).counts).toEqual([
    '“52条”: the number of measures',
    '“11条”: the number of measures of the part reform',
  ]);
});

test('restored wordings are confirmed or contradicted', () => {
  const audit = auditArticle('高水平造船，用柔船。', input);
  expect(audit.confirmed).toEqual(['M12.1: “高水平造” (received: “高水造”)']);
  expect(audit.contradicted).toEqual(['M12.1: the article has “柔船”, the data restore “柔性船”']);
});

test('the report closes with a summary, and differences are no faults', async () => {
  const { lines, code } = auditText('<p>竹筏产值达到100亿元。</p><p>高水平造船。</p>', input);
  expect(lines[0]).toBe('not the plan itself (no numbered articles): read as an article on it');
  expect(lines.at(-1)).toBe(
    'read 1 figures: 1 agree, 0 are worded otherwise, 0 count measures, 0 are not in the plan; 1 restored wordings confirmed, 0 contradicted',
  );
  expect(code).toBe(0);
});

test('a text on something else is refused', async () => {
  expect(auditText('今天天气很好。', input)).toEqual({
    lines: ['neither the plan (no numbered articles) nor a text with figures or wordings of it'],
    code: 1,
  });
});
