import { spawn } from 'node:child_process';

/** How a command ended. */
export interface Ended {
  ok: boolean;
  /** What it printed, errors among it, in the order of printing. */
  output: string;
}

/** Runs a command with no standard input and keeps what it prints; a command that cannot be started has failed. */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
