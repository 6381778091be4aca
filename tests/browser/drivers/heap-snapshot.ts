/** What V8 writes of a heap, as far as it is read here: rows of numbers, and what each column of them means. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/**
 * What scripts make. The rest is the browser's: the code that it compiles of what is used often, the shapes of objects, and
 * what it notes for a driver that is attached, as a record of each icon that was loaded.
 */
const MADE_BY_SCRIPTS = new Set([
  ...['object', 'array', 'closure', 'regexp', 'number', 'symbol', 'bigint'],
  ...['string', 'concatenated string', 'sliced string'],
]);

/** The bytes of what scripts made, in a snapshot of a heap as CDP gives it (`HeapProfiler.takeHeapSnapshot`). */
export function scriptBytes(snapshot: string): number {
  const { snapshot: about, nodes } = JSON.parse(snapshot) as HeapSnapshot;
  const fields = about.meta.node_fields;
  const [kinds] = about.meta.node_types;
  const kindAt = fields.indexOf('type');
  const sizeAt = fields.indexOf('self_size');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = kinds[nodes[node + kindAt] ?? NaN] ?? '';
    if (MADE_BY_SCRIPTS.has(kind)) bytes += nodes[node + sizeAt] ?? NaN;
  }
  return bytes;
}
