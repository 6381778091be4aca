import { useId } from 'preact/hooks';

interface SwitchProps {
  label: string;
  /** A second line below the label. */
  note?: string | undefined;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** A line with a switch at its end; a click anywhere on the line turns it. */
export function Switch({ label, note, on, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-labelledby={`${id}-label`}
      aria-describedby={note ? `${id}-note` : undefined}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="switch-words">
        <span id={`${id}-label`}>{label}</span>
        {note && (
          <span id={`${id}-note`} class="switch-note">
            {note}
          </span>
        )}
      </span>
      <span class="switch-track">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}
