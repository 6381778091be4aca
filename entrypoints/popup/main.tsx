import { render } from 'preact';
import { reportFailureOf } from '../../extension/reach';
import { readSettings } from '../../extension/settings';
import { PopupApp } from './PopupApp';
import { shownTab } from './shown-tab';

async function open(): Promise<void> {
  const [tab, stored] = await Promise.all([shownTab(new URL(location.href)), readSettings()]);
  render(<PopupApp tab={tab} stored={stored} />, document.body);
}

open().catch(reportFailureOf('open the popup'));
