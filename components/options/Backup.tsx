import { useRef } from 'preact/hooks';
import { useTexts } from '../texts';
import { Reset } from './Reset';
import { Section } from './Section';

interface BackupProps {
  onExport: () => void;
  onImport: (file: File) => void;
  onReset: () => void;
}

/** Settings to a file and from one, and back to the first ones. */
export function Backup({ onExport, onImport, onReset }: BackupProps) {
  const t = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Section title={t('optionsBackup')}>
      <div class="buttons">
        <button type="button" onClick={onExport}>
          {t('optionsExport')}
        </button>
        {/* The browser's own control for files speaks the browser's language. */}
        <button type="button" onClick={() => picker.current?.click()}>
          {t('optionsImport')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onImport(file);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="hint">{t('optionsBackupHint')}</p>
      <Reset onReset={onReset} />
    </Section>
  );
}
