import { expect, test } from 'vitest';
import { verdictOf } from '../../scripts/vulnerabilities';

const reportOf = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { left: { name: 'left', severity, via: [], range: '<=1.2.0' } },
    metadata: {},
  });

test('what is rated high or critical is a finding; what is rated lower is none', () => {
  expect(verdictOf(reportOf('high'))).toEqual({
    checked: true,
    findings: ['high: left <=1.2.0'],
  });
  expect(verdictOf(reportOf('critical'))).toMatchObject({
    findings: ['critical: left <=1.2.0'],
  });
  expect(verdictOf(reportOf('moderate'))).toEqual({ checked: true, findings: [] });
});

test('a registry that does not answer leaves it unchecked, and says why', () => {
  const refused = { message: '405 Method Not Allowed', error: { summary: '', detail: '' } };
  expect(verdictOf(JSON.stringify(refused))).toEqual({
    checked: false,
    why: '405 Method Not Allowed',
  });
  expect(verdictOf('')).toMatchObject({ checked: false });
});
