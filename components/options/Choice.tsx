import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Group } from './Group';

interface ChoiceProps<V extends string> {
  /** Name of the choice. */
  name: string;
  hint?: string;
  values: readonly V[];
  label: (value: V) => ComponentChildren;
  chosen: V;
  preset: boolean;
  /** The values stand beside each other where there is room. */
  inline?: boolean;
  onChoose: (value: V) => void;
}

/** One of a few values, all in sight. */
export function Choice<V extends string>({
  name,
  hint,
  values,
  label,
  chosen,
  preset,
  inline = false,
  onChoose,
}: ChoiceProps<V>) {
  const group = useId();
  return (
    <Group name={name} hint={hint} preset={preset}>
      <div class={inline ? 'choices inline' : 'choices'}>
        {values.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={group}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}
