import { browser } from 'wxt/browser';
import type { OverlaySettings } from '../../extension/answers';
import { askBackground } from './messages';

/** The settings in force. What is stored only the background reads: it may be of an older version, or a policy's to say. */
export function askForSettings(): Promise<OverlaySettings> {
  return askBackground({ type: 'overlay-settings' });
}

/** Calls back after each change of what is stored or preset by a policy; settings are all that is. */
export function whenSettingsChange(changed: () => void, signal: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (_, area) => {
    if (area === 'local' || area === 'managed') changed();
  };
  if (signal.aborted) return;
  // Kept, as a script that outlives its extension finds it no more.
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
