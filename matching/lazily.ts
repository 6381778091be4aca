/** Does a piece of work when its result is first asked for, and keeps the result. */
export function lazily<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}
