import { browser } from 'wxt/browser';

/** A symbol, as an element of the page would be found by any other name. */
const KEY = Symbol.for('counterpoint.overlay');

/** An overlay at work in this frame, as a later injection of the same file finds it. */
interface Running {
  isAlive: () => boolean;
  stop: () => void;
}

function isRunning(value: unknown): value is Running {
  return typeof value === 'object' && value !== null && 'isAlive' in value && 'stop' in value;
}

/** Whether the extension that injected this script still runs it: after an update or a removal it does not. */
export function isExtensionAlive(): boolean {
  // The typings promise an id; a script that outlives its extension finds none, or no runtime at all.
  const { runtime } = browser as { runtime?: { id?: string } };
  return runtime?.id !== undefined;
}

/**
 * Claims this frame for one overlay. An injected file runs again at each injection: while an overlay is alive, the second
 * one gets null and must not start. One that outlived its extension is stopped first.
 */
export function claimFrame(): AbortController | null {
  // A property of the isolated world: the page cannot see it.
  const found: unknown = Reflect.get(globalThis, KEY);
  if (isRunning(found)) {
    if (found.isAlive()) return null;
    found.stop();
  }
  const controller = new AbortController();
  const running: Running = {
    isAlive: () => isExtensionAlive() && !controller.signal.aborted,
    stop: () => controller.abort(),
  };
  Reflect.set(globalThis, KEY, running);
  return controller;
}
