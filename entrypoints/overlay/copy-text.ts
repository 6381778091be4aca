/** `execCommand` is deprecated, but has no successor where the clipboard API is missing. */
interface CopyingDocument {
  execCommand(command: 'copy'): boolean;
}

/**
 * Puts a text on the clipboard; false where the browser refuses. To be called while a click is handled.
 *
 * @param place where a field may stand for a moment: pages without a secure context have no other way to copy
 */
export async function copyText(text: string, place: ShadowRoot): Promise<boolean> {
  return (await copyBySecureContext(text)) || copyFromField(text, place);
}

/** The same for pages that are a secure context, as our own are. */
export async function copyBySecureContext(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyFromField(text: string, place: ShadowRoot): boolean {
  const focused = place.activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  place.append(field);
  field.select();
  const page: CopyingDocument = document;
  const done = page.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
