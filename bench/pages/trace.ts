/** An event of Chromium's trace, as far as it is read here; times are in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time of the thread. */
  tdur?: number;
  args?: { name?: string; data?: { url?: string; frame?: string } };
}

/** What a trace of one load tells, in ms. */
export interface Trace {
  /** CPU time of the extension's script files by name: what they run at once, and what runs later through their functions. */
  files: Readonly<Record<string, number>>;
  /** The longest task of the page's thread that held work of the extension. */
  longestTask: number;
  /** CPU time of the longest task of that thread since the overlay's first work, whoever's: style, layout and paint too. */
  longestSince: number;
  /** From the overlay's first work until the frame in which the first highlight stands, and the last; null where none came. */
  firstPaint: number | null;
  lastPaint: number | null;
}

export const TRACE_CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', 'blink.user_timing'];

/** The name of the marks that the page sets in frames in which the number of its highlights has changed. */
export const PAINTED = 'counterpoint-bench-painted';

const OURS = /^chrome-extension:\/\/[^/]+\/(.+)$/;
const RUNS = new Set(['EvaluateScript', 'FunctionCall', 'v8.evaluateModule']);
const TASK = 'ThreadControllerImpl::RunTask';
const OVERLAY = 'overlay.js';

/** Reads the events of one load. */
export function traceOf(events: readonly TraceEvent[]): Trace {
  const runs = events
    .filter(({ name, ph }) => ph === 'X' && RUNS.has(name))
    .flatMap((event) => {
      const file = OURS.exec(event.args?.data?.url ?? '')?.[1];
      return file === undefined ? [] : [{ ...event, file }];
    })
    .sort((a, b) => a.ts - b.ts);
  const files: Record<string, number> = {};
  for (const run of runs)
    // A call within another one is part of it.
    if (!runs.some((outer) => outer !== run && holds(outer, run)))
      files[run.file] = (files[run.file] ?? 0) + (run.tdur ?? run.dur ?? 0) / 1000;
  const tasks = events.filter(
    (event) => event.ph === 'X' && event.name === TASK && runs.some((run) => holds(event, run)),
  );
  const overlay = runs.find(({ file }) => file === OVERLAY);
  const painted = events.filter(({ name }) => name === PAINTED).sort((a, b) => a.ts - b.ts);
  const since = (event: TraceEvent | undefined): number | null =>
    overlay && event ? (event.ts - overlay.ts) / 1000 : null;
  return {
    files,
    longestTask: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    longestSince: overlay ? longestSince(overlay, events) : 0,
    firstPaint: since(painted[0]),
    lastPaint: since(painted.at(-1)),
  };
}

function longestSince(start: TraceEvent, events: readonly TraceEvent[]): number {
  const ends = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
  const tasks = events.filter(
    (event) =>
      event.name === TASK &&
      event.pid === start.pid &&
      event.tid === start.tid &&
      ends(event) > start.ts,
  );
  // The clock of a thread is coarse: no task takes more CPU than it lasts.
  return Math.max(0, ...tasks.map(({ dur = 0, tdur = dur }) => Math.min(dur, tdur) / 1000));
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return (
    outer.pid === inner.pid &&
    outer.tid === inner.tid &&
    outer.ts <= inner.ts &&
    inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)
  );
}
