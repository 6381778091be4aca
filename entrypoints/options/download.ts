/** Offers a text to the reader as a file; the browser asks where to put it, or puts it where downloads go. */
export function offerFile(name: string, text: string): void {
  const link = document.createElement('a');
  // It is let go of with the page: earlier, a browser that asks first would find nothing.
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
}
