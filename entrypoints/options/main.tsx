import { render } from 'preact';
import { readAccess } from '../../extension/access';
import { managedKeys } from '../../extension/policy';
import { reportFailureOf } from '../../extension/reach';
import { readSettings } from '../../extension/settings';
import { readShortcuts } from '../../extension/shortcuts';
import { readerTexts } from '../../extension/texts/reader-texts';
import { readUnreadable } from '../../extension/unreadable-settings';
import { OptionsApp } from './OptionsApp';

async function open(): Promise<void> {
  const [settings, managed, shortcuts, access, unreadable] = await Promise.all([
    readSettings(),
    managedKeys(),
    readShortcuts(),
    readAccess(),
    readUnreadable(),
  ]);
  const texts = await readerTexts(settings);
  const found = { settings, managed, shortcuts, access, unreadable };
  render(<OptionsApp {...found} texts={texts} />, document.body);
}

open().catch(reportFailureOf('open the options'));
