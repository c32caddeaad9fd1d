/** What the registry says of the packages, and what is no answer. */
import { expect, test } from 'vitest';
import { readAudit } from '../../security/audit.ts';

const metadata = { dependencies: { prod: 3, total: 5 } };

test('each package with an advisory counts once', () => {
  const vulnerabilities = { a: { severity: 'high' }, b: { severity: 'low' } };
  expect(readAudit(JSON.stringify({ vulnerabilities, metadata }))).toEqual({ cases: 5, failed: 2, lines: ['a: high', 'b: low'] });
  expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata }))).toMatchObject({ cases: 5, failed: 0 });
});

test.each(['', '{"error":{"summary":"405"}}', '{"message":"405"}', '{"metadata":{"dependencies":{"total":5}}}'])('%j is no answer', (text) => {
  expect(readAudit(text)).toBeNull();
});
