import { useId, useState } from 'preact/hooks';
import { useTexts } from '../texts';
import { EntryList } from './EntryList';
import { Group } from './Group';
import type { SiteCheck } from './options-model';

interface SiteListProps {
  /** Name of the list. */
  name: string;
  entries: readonly string[];
  /** Said while the list is empty. */
  none: string;
  preset: boolean;
  check: SiteCheck;
  onAdd: (entry: string) => void;
  onRemove: (entry: string) => void;
}

/** A list of sites that the reader edits; an entry is checked while it is typed. */
export function SiteList({ name, entries, none, preset, check, onAdd, onRemove }: SiteListProps) {
  const t = useTexts();
  const id = useId();
  const [typed, setTyped] = useState('');
  const checked = typed.trim() === '' ? undefined : check(typed, entries);
  const reason = checked?.ok === false ? checked.reason : undefined;
  return (
    <Group name={name} preset={preset}>
      <EntryList
        name={name}
        entries={entries.map((entry) => ({
          key: entry,
          content: <code>{entry}</code>,
          actionName: t('optionsSiteRemoveNamed', [entry]),
        }))}
        none={none}
        action={t('optionsSiteRemove')}
        onAction={onRemove}
      />
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          if (!checked?.ok) return;
          onAdd(checked.entry);
          setTyped('');
        }}
      >
        <label for={`${id}-field`}>{t('optionsSiteField')}</label>
        <div class="field-and-button">
          <input
            id={`${id}-field`}
            type="text"
            dir="ltr"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellcheck={false}
            aria-invalid={reason !== undefined}
            aria-describedby={`${id}-fault ${id}-hint`}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <button type="submit">{t('optionsSiteAdd')}</button>
        </div>
        <p id={`${id}-fault`} class="fault" role="status">
          {reason}
        </p>
        <p id={`${id}-hint`} class="hint">
          {t('optionsSiteHint')}
        </p>
      </form>
    </Group>
  );
}
