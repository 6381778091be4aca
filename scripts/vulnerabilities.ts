import { execFile } from 'node:child_process';
import * as v from 'valibot';

/** What is known of the dependencies' vulnerabilities. */
export type Verdict =
  | {
      checked: true;
      /** A line for each package with one that is rated "high" or "critical". */
      findings: string[];
    }
  | { checked: false; why: string };

const GRAVE = ['high', 'critical'];

const report = v.object({
  vulnerabilities: v.record(v.string(), v.object({ severity: v.string(), range: v.string() })),
});
const failure = v.object({ message: v.string() });

/** Asks the registry by `npm audit`, for tools as well as for what is bundled. One that gives no answer leaves it unchecked. */
export function knownVulnerabilities(): Promise<Verdict> {
  const args = ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=30000'];
  // It ends with an error where it finds something, too: only what it prints counts.
  return new Promise((resolve) =>
    execFile('npm', args, { maxBuffer: 100_000_000 }, (_, stdout) => resolve(verdictOf(stdout))),
  );
}

/** @param printed by `npm audit --json` */
export function verdictOf(printed: string): Verdict {
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson()), printed);
  const found = v.safeParse(report, answer.output);
  if (found.success) {
    const findings = Object.entries(found.output.vulnerabilities)
      .filter(([, { severity }]) => GRAVE.includes(severity))
      .map(([name, { severity, range }]) => `${severity}: ${name} ${range}`);
    return { checked: true, findings };
  }
  const failed = v.safeParse(failure, answer.output);
  return {
    checked: false,
    why: failed.success ? failed.output.message : 'npm audit printed nothing that can be read.',
  };
}
