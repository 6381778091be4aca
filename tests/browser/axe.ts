import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe says of a page. */
export interface Report {
  passes: string[];
  violations: string[];
}

/** An expression that runs axe on what another expression gives, and says which rules passed and which did not. */
export function audit(context: string): string {
  return `(() => {
    ${AXE};
    const told = (rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' ');
    return axe.run(${context}).then(({ passes, violations }) => ({
      passes: passes.map((rule) => rule.id),
      violations: violations.map(told),
    }));
  })()`;
}

/** Expects that axe had nothing against what it saw, and that it saw something. */
export function expectClean(report: Report): void {
  expect(report.violations).toEqual([]);
  // On something that it cannot see into, axe finds nothing to complain about.
  expect(report.passes.length).toBeGreaterThan(10);
}
