import { writeFileSync } from 'node:fs';
import type { Marionette } from './marionette';

/** A way from a tab's top frame down to one frame: the index of the `<iframe>` at each step. */
export type FramePath = readonly number[];

/**
 * WebDriver's commands act on "the current tab, the current frame". This says for every command which
 * one is meant, and keeps commands of different tabs from coming between each other.
 */
export class FirefoxSession {
  private last: Promise<unknown> = Promise.resolve();

  /** @param home handle of a tab that stays open as long as the session */
  constructor(
    private readonly client: Marionette,
    private readonly home: string,
  ) {}

  /** Runs `work` after all work given before it; nothing else is sent meanwhile. */
  exclusively<R>(work: (client: Marionette) => Promise<R>): Promise<R> {
    const result = this.last.then(() => work(this.client));
    this.last = result.catch(() => undefined);
    return result;
  }

  /** The handles of all tabs that are open. */
  async handles(): Promise<string[]> {
    const answer = await this.exclusively((client) => client.send('WebDriver:GetWindowHandles'));
    // Unlike other commands, this one answers with the bare list.
    return Object.values(answer) as string[];
  }

  inTab<R>(handle: string, work: (client: Marionette) => Promise<R>): Promise<R> {
    return this.exclusively(async (client) => {
      await client.send('WebDriver:SwitchToWindow', { handle, focus: false });
      return work(client);
    });
  }

  inFrame<R>(
    handle: string,
    path: FramePath,
    work: (client: Marionette) => Promise<R>,
  ): Promise<R> {
    return this.inTab(handle, async (client) => {
      await client.send('WebDriver:SwitchToFrame', { id: null });
      for (const index of path) await client.send('WebDriver:SwitchToFrame', { id: index });
      return work(client);
    });
  }

  /** Evaluates an expression in a frame's own world, without the wrappers that hide the page's changes. */
  evaluate(handle: string, path: FramePath, expression: string): Promise<unknown> {
    return this.inFrame(handle, path, async (client) => {
      const script = `return ${expression}`;
      const answer = await client.send('WebDriver:ExecuteScript', {
        script,
        args: [],
        sandbox: null,
      });
      return answer.value;
    });
  }

  /** Evaluates the body of a function in the top frame's process, with the rights of the browser itself. */
  inProcessOf(handle: string, body: string): Promise<unknown> {
    return this.inFrame(handle, [], async (client) => {
      const parameters = { script: body, args: [], sandbox: 'system' };
      return (await client.send('WebDriver:ExecuteScript', parameters)).value;
    });
  }

  /** Evaluates the body of a function with the rights of the browser itself. */
  inBrowser(body: string, ...args: unknown[]): Promise<unknown> {
    // Firefox refuses even its own context while the current tab is one that was closed.
    return this.inTab(this.home, async (client) => {
      await client.send('Marionette:SetContext', { value: 'chrome' });
      try {
        const answer = await client.send('WebDriver:ExecuteScript', { script: body, args });
        return answer.value;
      } finally {
        await client.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  /** The paths of all frames of a tab, the top frame first. */
  async framePaths(handle: string, below: FramePath = []): Promise<FramePath[]> {
    const count = Number(await this.evaluate(handle, below, 'window.length'));
    const paths: FramePath[] = [below];
    for (let index = 0; index < count; index++) {
      paths.push(...(await this.framePaths(handle, [...below, index])));
    }
    return paths;
  }

  async screenshot(handle: string, file: string): Promise<void> {
    const picture = await this.inFrame(handle, [], (client) =>
      client.send('WebDriver:TakeScreenshot', { full: false, hash: false }),
    );
    writeFileSync(file, Buffer.from(String(picture.value), 'base64'));
  }
}
