import { useId } from 'preact/hooks';

interface SwitchProps {
  label: string;
  /** Lines below the label. */
  notes: readonly string[];
  on: boolean;
  disabled: boolean;
  onChange: (on: boolean) => void;
}

/** A line with a switch at its end; a click anywhere on the line turns it. */
export function Switch({ label, notes, on, disabled, onChange }: SwitchProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-labelledby={`${id}-label`}
      aria-describedby={notes.length > 0 ? `${id}-notes` : undefined}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="switch-words">
        <span id={`${id}-label`}>{label}</span>
        {notes.length > 0 && (
          <span id={`${id}-notes`} class="switch-notes">
            {notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </span>
        )}
      </span>
      <span class="switch-track">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}
