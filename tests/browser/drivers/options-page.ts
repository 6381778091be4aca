import type { Page } from './page';
import { chooseFile, fill, isTicked, pointOfControl } from './in-options';

/** The page of all settings. */
export class OptionsPage {
  constructor(readonly page: Page) {}

  /** All of its text, spaces folded. */
  text(): Promise<string> {
    return this.page.run(() => document.body.innerText.replace(/\s+/g, ' ').trim());
  }

  /** Clicks the button or choice of this name, when it is there. */
  async click(name: string): Promise<void> {
    const [frame] = await this.page.tab.frames();
    const point = await this.page.run(pointOfControl, name);
    if (!frame || !point) throw new Error(`The options have no control "${name}"`);
    await frame.click(point);
  }

  isTicked(name: string): Promise<boolean | null> {
    return this.page.run(isTicked, name);
  }

  /** Types a site into the field of the list that is shown. */
  typeSite(entry: string): Promise<void> {
    return this.page.run(fill, 'form input', entry);
  }

  searchClaims(words: string): Promise<void> {
    return this.page.run(fill, 'input[type=search]', words);
  }

  importFile(name: string, text: string): Promise<void> {
    return this.page.run(chooseFile, name, text);
  }
}
