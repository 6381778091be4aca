import type { Language } from '../settings';

/** A time of day on the reader's clock, `04:00`, in the digits and signs of a language. */
export function clockTime(ms: number, language: Language): string {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, form).format(ms);
}
