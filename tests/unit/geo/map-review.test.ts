/** The review of the map: stamped where there is one, a sketch where there is none, and nothing is published without it. */
import { expect, test } from 'vitest';
import { publishFault } from '../../../geo/publish.ts';
import { reviewLine, reviewStamp } from '../../../src/i18n/map-review.ts';

const REVIEW = {
  number: 'GS（2030）0001号',
  reviewer_zh: '某局',
  reviewer_en: 'Some Bureau',
  maker_zh: '某院',
  maker_en: 'Some Institute',
  source_zh: '某库',
  source_en: 'Some Base',
  date: '2030-02-03',
};

test('without a review the map is called a sketch, and paper leaves room for a number', () => {
  expect(reviewStamp('zh', '示意图', null)).toBe('示意图');
  expect(reviewLine('审图号 ____', null)).toBe('审图号 ____');
});

test('a review is stamped whole in both languages, and paper asks for no other number', () => {
  for (const part of ['GS（2030）0001号', '某局', '某院', '某库', '2030-02-03']) expect(reviewStamp('zh', '示意图', REVIEW)).toContain(part);
  for (const part of ['Some Bureau', 'Some Institute', 'Some Base', '2030-02-03']) expect(reviewStamp('en', 'Sketch', REVIEW)).toContain(part);
  expect(reviewStamp('zh', '示意图', REVIEW)).not.toContain('示意图');
  expect(reviewLine('审图号 ____', REVIEW)).toBe('');
});

test('a build for the public is refused without a review, by a sentence that names file and fields', () => {
  expect(publishFault(REVIEW)).toBeNull();
  const fault = publishFault(null, 'geo/setting.yaml');
  expect(fault).toMatch(/^geo\/setting\.yaml: map_review: /u);
  for (const field of Object.keys(REVIEW)) expect(fault).toContain(field);
});
