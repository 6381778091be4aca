import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTexts } from '../texts';

interface GroupProps {
  /** Name of the group. */
  name: string;
  hint?: string | undefined;
  /** A policy presets what stands in it. */
  preset: boolean;
  children: ComponentChildren;
}

/** Controls that set one thing; disabled, and said to be preset, where a policy sets it. */
export function Group({ name, hint, preset, children }: GroupProps) {
  const t = useTexts();
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, preset ? `${id}-preset` : ''];
  return (
    <fieldset
      class="group"
      disabled={preset}
      aria-describedby={described.join(' ').trim() || undefined}
    >
      <legend>{name}</legend>
      {preset && (
        <p id={`${id}-preset`} class="preset">
          {t('optionsPreset')}
        </p>
      )}
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
