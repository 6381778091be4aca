import { render } from 'preact';
import { reportFailureOf } from '../../extension/reach';
import { readSettings } from '../../extension/settings';
import { readShortcuts } from '../../extension/shortcuts';
import { OptionsApp } from './OptionsApp';

async function open(): Promise<void> {
  const [stored, shortcuts] = await Promise.all([readSettings(), readShortcuts()]);
  render(<OptionsApp stored={stored} managed={[]} shortcuts={shortcuts} />, document.body);
}

open().catch(reportFailureOf('open the options'));
