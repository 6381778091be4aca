import { render } from 'preact';
import { i18n } from '#i18n';
import { TextsProvider } from '../../components/texts';
import { reportFailureOf } from '../../extension/reach';
import { readSettings } from '../../extension/settings';
import { PopupApp } from './PopupApp';
import { shownTab } from './shown-tab';

async function open(): Promise<void> {
  document.documentElement.lang = i18n.t('popupLanguage');
  const [tab, stored] = await Promise.all([shownTab(new URL(location.href)), readSettings()]);
  render(
    <TextsProvider value={i18n.t}>
      <PopupApp tab={tab} stored={stored} />
    </TextsProvider>,
    document.body,
  );
}

open().catch(reportFailureOf('open the popup'));
