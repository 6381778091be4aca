/** What runs where our scripts run, and counts what they keep alive there; as in `in-page`, each function stands alone. */

/** What watches the page. */
export interface Alive {
  mutationObservers: number;
  resizeObservers: number;
  /** The types of the events of window and document that are listened for. */
  listeners: string[];
}

/** Counts, from now on, what begins to watch the page and what ends it. */
export function countAlive(): void {
  const observing = { MutationObserver: new Set<unknown>(), ResizeObserver: new Set<unknown>() };
  for (const [kind, alive] of Object.entries(observing)) {
    const Original = Reflect.get(globalThis, kind) as typeof MutationObserver;
    const counted = class extends Original {
      override observe(target: Node, options?: MutationObserverInit): void {
        alive.add(this);
        super.observe(target, options);
      }
      override disconnect(): void {
        alive.delete(this);
        super.disconnect();
      }
    };
    Reflect.set(globalThis, kind, counted);
  }
  const listeners: { type: string; signal: AbortSignal | undefined }[] = [];
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    const counted = (type: string, listener: EventListener, options?: unknown): void => {
      const { signal } = (options ?? {}) as AddEventListenerOptions;
      listeners.push({ type, signal });
      add(type, listener, options as AddEventListenerOptions);
    };
    Object.defineProperty(target, 'addEventListener', { value: counted, configurable: true });
    if (target === window) Reflect.set(globalThis, 'addEventListener', counted);
  }
  Reflect.set(globalThis, 'aliveNow', () => ({
    mutationObservers: observing.MutationObserver.size,
    resizeObservers: observing.ResizeObserver.size,
    listeners: listeners.filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
  }));
}

/** What watches the page now, of all that came since `countAlive`. */
export function aliveNow(): Alive {
  return (Reflect.get(globalThis, 'aliveNow') as () => Alive)();
}
