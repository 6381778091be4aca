interface CloseButtonProps {
  name: string;
  onClick: () => void;
}

/** Closes the card that it stands in. */
export function CloseButton({ name, onClick }: CloseButtonProps) {
  return (
    <button type="button" class="close" aria-label={name} onClick={onClick}>
      <span aria-hidden="true">✕</span>
    </button>
  );
}
