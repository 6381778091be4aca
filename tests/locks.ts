/** Locks as all windows of a browser share them, for tests: neither Node nor happy-dom has any. */
const last = new Map<string, Promise<unknown>>();

const locks = {
  request<R>(name: string, work: () => Promise<R>): Promise<R> {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    return turn;
  },
};

// Node 20 has no navigator either.
const owner: object = 'navigator' in globalThis ? navigator : {};
Object.defineProperty(owner, 'locks', { value: locks, configurable: true });
Object.defineProperty(globalThis, 'navigator', { value: owner, configurable: true });
