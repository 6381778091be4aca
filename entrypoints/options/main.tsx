import { render } from 'preact';
import { managedKeys } from '../../extension/policy';
import { reportFailureOf } from '../../extension/reach';
import { readSettings } from '../../extension/settings';
import { readShortcuts } from '../../extension/shortcuts';
import { OptionsApp } from './OptionsApp';

async function open(): Promise<void> {
  const [settings, managed, shortcuts] = await Promise.all([
    readSettings(),
    managedKeys(),
    readShortcuts(),
  ]);
  render(<OptionsApp {...{ settings, managed, shortcuts }} />, document.body);
}

open().catch(reportFailureOf('open the options'));
