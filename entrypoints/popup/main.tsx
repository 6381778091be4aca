import { render } from 'preact';
import { browserKind } from '../../extension/browser-kind';
import { managedKeys } from '../../extension/policy';
import { reportFailureOf } from '../../extension/reach';
import { settingsNow } from '../../extension/snooze';
import { readerTexts } from '../../extension/texts/reader-texts';
import { PopupApp } from './PopupApp';
import { shownTab } from './shown-tab';

async function open(): Promise<void> {
  const [tab, stored, managed, kind] = await Promise.all([
    shownTab(new URL(location.href)),
    settingsNow(),
    managedKeys(),
    browserKind(),
  ]);
  const texts = await readerTexts(stored);
  // Firefox for Android has no popups: it opens a whole page.
  document.documentElement.classList.toggle('whole-page', kind === 'firefox-android');
  render(<PopupApp {...{ tab, stored, managed, texts }} />, document.body);
}

open().catch(reportFailureOf('open the popup'));
