import { render } from 'preact';
import { managedKeys } from '../../extension/policy';
import { reportFailureOf } from '../../extension/reach';
import { settingsNow } from '../../extension/snooze';
import { PopupApp } from './PopupApp';
import { shownTab } from './shown-tab';

async function open(): Promise<void> {
  const [tab, stored, managed] = await Promise.all([
    shownTab(new URL(location.href)),
    settingsNow(),
    managedKeys(),
  ]);
  render(<PopupApp {...{ tab, stored, managed }} />, document.body);
}

open().catch(reportFailureOf('open the popup'));
