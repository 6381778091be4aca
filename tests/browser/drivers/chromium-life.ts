/** What is alive in Chromium's processes: counted, and weighed, after all that nobody holds was thrown away. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { scriptBytes } from './heap-snapshot';

/**
 * What our scripts make in a page's isolated world and must let go. Only kinds that they hold by a variable of theirs: what
 * the browser alone holds, as the signal of a controller, it shows to scripts by an object that it drops when it likes.
 */
const OWN_KINDS = ['Range', 'Highlight', 'MutationObserver', 'ResizeObserver', 'AbortController'];
/** Garbage that only other garbage holds goes in the next collection. */
const MOST_COLLECTIONS = 6;

type Counts = Readonly<Record<string, number>>;

/** One session for each process that shows a part of the page: frames of other sites have their own. */
async function sessionsOf(page: Page): Promise<CDPSession[]> {
  const context = page.context();
  const sessions = [await context.newCDPSession(page)];
  for (const frame of page.frames().slice(1)) {
    // Playwright refuses it for frames of the page's own process.
    const session = await context.newCDPSession(frame).catch(() => null);
    if (session) sessions.push(session);
  }
  return sessions;
}

async function withSessions<R>(
  page: Page,
  work: (session: CDPSession) => Promise<R>,
): Promise<R[]> {
  const sessions = await sessionsOf(page);
  try {
    const results: R[] = [];
    for (const session of sessions) results.push(await work(session));
    return results;
  } finally {
    await Promise.all(sessions.map((session) => session.detach()));
  }
}

async function domCounts(session: CDPSession): Promise<Counts> {
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { documents, nodes, listeners: jsEventListeners };
}

/** Collects garbage until a collection finds nothing more. */
async function collectGarbage(session: CDPSession): Promise<Counts> {
  let counts: Counts = {};
  for (let round = 0; round < MOST_COLLECTIONS; round++) {
    await session.send('HeapProfiler.collectGarbage');
    const left = await domCounts(session);
    if (JSON.stringify(left) === JSON.stringify(counts)) break;
    counts = left;
  }
  return counts;
}

/** The worlds of the extension's scripts in the frames of a session. */
async function ownWorlds(session: CDPSession, origin: string): Promise<number[]> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  return worlds;
}

/** How many objects of a class of the platform's are alive in a world. */
async function countOf(kind: string, contextId: number, session: CDPSession): Promise<number> {
  const objectGroup = 'counted';
  const { result } = await session.send('Runtime.evaluate', {
    expression: `${kind}.prototype`,
    contextId,
    objectGroup,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const length = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(length.result.value);
}

function sumOf(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all)
    for (const [what, count] of Object.entries(counts)) sum[what] = (sum[what] ?? 0) + count;
  return sum;
}

/**
 * How many documents, nodes and listeners are alive in the processes that show a page, and how many objects of the kinds
 * that our scripts make there, in their own world.
 *
 * @param origin of the extension
 */
export async function aliveIn(page: Page, origin: string): Promise<Counts> {
  const all = await withSessions(page, async (session) => {
    const worlds = await ownWorlds(session, origin);
    const counts = [await collectGarbage(session)];
    for (const world of worlds)
      for (const kind of OWN_KINDS) counts.push({ [kind]: await countOf(kind, world, session) });
    return sumOf(counts);
  });
  return sumOf(all);
}

/** The bytes of the JavaScript heaps of the processes that show a page: its own, and those of frames of other sites. */
export async function pageHeap(page: Page): Promise<number> {
  const heaps = await withSessions(page, async (session) => {
    await collectGarbage(session);
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  });
  return heaps.reduce((sum, bytes) => sum + bytes, 0);
}

/** The bytes of what the scripts of the extension's background hold. It must be running. */
export async function workerHeap(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The context belongs to no browser');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('The background does not run');
  // The session of a worker belongs to Playwright; only in this older way can another one speak to it.
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: false,
  });
  const methods = [
    ...Array.from({ length: MOST_COLLECTIONS }, () => 'HeapProfiler.collectGarbage'),
    'HeapProfiler.takeHeapSnapshot',
  ];
  const pieces: string[] = [];
  const written = new Promise<void>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, params } = JSON.parse(message) as { id?: number; params?: { chunk?: string } };
      if (params?.chunk !== undefined) pieces.push(params.chunk);
      if (id === methods.length) resolve();
    });
  });
  for (const [index, method] of methods.entries())
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: index + 1, method }),
    });
  await written;
  await session.detach();
  return scriptBytes(pieces.join(''));
}
