import { vi } from 'vitest';

/**
 * Gives happy-dom idle time, which it lacks: here the page is always idle, a moment later. Needs fake timers, and
 * `vi.unstubAllGlobals()` at the end.
 */
export function stubIdleTime(): void {
  vi.stubGlobal('requestIdleCallback', (read: () => void) => setTimeout(read, 1));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
}
