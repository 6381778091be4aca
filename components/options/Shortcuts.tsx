import { useTexts } from '../texts';
import type { Shortcut } from './options-model';
import { Section } from './Section';

interface ShortcutsProps {
  /** Undefined where the browser has no shortcuts for extensions. */
  shortcuts: readonly Shortcut[] | undefined;
  browser: 'chromium' | 'firefox';
  onChange: () => void;
}

/** The keys that call Counterpoint, and the way to the browser's own page for them. */
export function Shortcuts({ shortcuts, browser, onChange }: ShortcutsProps) {
  const t = useTexts();
  if (!shortcuts || shortcuts.length === 0) {
    return (
      <Section title={t('optionsShortcuts')}>
        <p class="hint">{t('optionsShortcutsNone')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('optionsShortcuts')}>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? t('optionsShortcutUnset') : <kbd dir="ltr">{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <div>
        <button type="button" onClick={onChange}>
          {t('optionsShortcutsChange')}
        </button>
        <p class="hint">
          {t(browser === 'firefox' ? 'optionsShortcutsFirefox' : 'optionsShortcutsChromium')}
        </p>
      </div>
    </Section>
  );
}
