import { render } from 'preact';
import { readAccess } from '../../extension/access';
import { managedKeys } from '../../extension/policy';
import { reportFailureOf } from '../../extension/reach';
import { readSettings } from '../../extension/settings';
import { readShortcuts } from '../../extension/shortcuts';
import { readerTexts } from '../../extension/texts/reader-texts';
import { OptionsApp } from './OptionsApp';

async function open(): Promise<void> {
  const [settings, managed, shortcuts, access] = await Promise.all([
    readSettings(),
    managedKeys(),
    readShortcuts(),
    readAccess(),
  ]);
  const texts = await readerTexts(settings);
  render(<OptionsApp {...{ settings, managed, shortcuts, access, texts }} />, document.body);
}

open().catch(reportFailureOf('open the options'));
