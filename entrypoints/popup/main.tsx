import { render } from 'preact';
import { browserKind } from '../../extension/browser-kind';
import { managedKeys } from '../../extension/policy';
import { reportFailureOf } from '../../extension/reach';
import { settingsNow } from '../../extension/snooze';
import { readerTexts } from '../../extension/texts/reader-texts';
import { PopupApp } from './PopupApp';
import { shownTab } from './shown-tab';

async function open(): Promise<void> {
  const settings = settingsNow();
  const [tab, stored, texts, managed, kind] = await Promise.all([
    shownTab(new URL(location.href)),
    settings,
    settings.then(readerTexts),
    managedKeys(),
    browserKind(),
  ]);
  // Firefox for Android has no popups: it opens a whole page.
  document.documentElement.classList.toggle('whole-page', kind === 'firefox-android');
  render(<PopupApp {...{ tab, stored, managed, texts }} />, document.body);
}

open().catch(reportFailureOf('open the popup'));
