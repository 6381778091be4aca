import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserFrame, BrowserTab } from './browser';
import { controlsOf, groupsOf, type Control, type ListedGroup } from './in-popup';

const PATIENCE_MS = 10_000;

/** The popup of the toolbar button. */
export class Popup {
  private open = true;

  constructor(readonly tab: BrowserTab) {}

  /** Waits until it is drawn; gives up without a word, for what is looked for in it then is missed by name. */
  async drawn(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (Date.now() < deadline && (await this.controls()).length === 0) await sleep(50);
  }

  /** All of its text, spaces folded. */
  async text(): Promise<string> {
    const frame = await this.frame();
    return frame.run(() => document.body.innerText.replace(/\s+/g, ' ').trim());
  }

  /** Its switches and buttons, from top to bottom. */
  async controls(): Promise<Control[]> {
    return (await this.frame()).run(controlsOf);
  }

  /** The groups that its passages are listed in. */
  async groups(): Promise<ListedGroup[]> {
    return (await this.frame()).run(groupsOf);
  }

  /** The switch or button whose name contains `name`; null where there is none. */
  async control(name: string): Promise<Control | null> {
    const controls = await this.controls();
    return controls.find((control) => control.name.includes(name)) ?? null;
  }

  /** Clicks the control whose name contains `name`. */
  async click(name: string): Promise<void> {
    const control = await this.control(name);
    if (!control) throw new Error(`The popup has no control "${name}"`);
    await (await this.frame()).click(control.point);
  }

  /** The name of what the keyboard is at. */
  async focused(): Promise<string> {
    const controls = await this.controls();
    return controls.find(({ focused }) => focused)?.name ?? '';
  }

  async frame(): Promise<BrowserFrame> {
    const [frame] = await this.tab.frames();
    if (!frame) throw new Error('The popup has no frame');
    return frame;
  }

  async close(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    await this.tab.close();
  }
}
