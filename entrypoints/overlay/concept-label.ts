/** The name of a concept in plain words. */
export function conceptLabel(id: string): string {
  return id.replaceAll('-', ' ');
}
