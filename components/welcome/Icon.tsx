const PATHS = {
  puzzle:
    'M9.5 5a2.5 2.5 0 0 1 5 0v.5H18a1 1 0 0 1 1 1V10h-.5a2.5 2.5 0 0 0 0 5h.5v3.5a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V15h.5a2.5 2.5 0 0 0 0-5H5V6.5a1 1 0 0 1 1-1h3.5z',
  pin: 'M8.5 3.5h7l-1 6 3.5 3.5v1.5H6V13l3.5-3.5zM12 14.5v6',
  gear: 'M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  menu: 'M12 5v.01M12 12v.01M12 19v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign of the browser's own interface, drawn by us; the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
