import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchText } from '../../page/gate-text';
import { stubIdleTime } from './idle-time';

beforeEach(() => {
  vi.useFakeTimers();
  stubIdleTime();
  document.documentElement.innerHTML = '<head><title>Title</title></head><body></body>';
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Watches the document; gives what was asked about, and the way to stop. */
function watch(isEnough: (text: string) => boolean = () => false) {
  const asked: string[] = [];
  const life = new AbortController();
  watchText((text) => {
    asked.push(text.replace(/\s+/g, ' ').trim());
    return isEnough(text);
  }, life.signal);
  return { asked, life };
}

const idle = () => vi.advanceTimersByTimeAsync(50);
const rest = () => vi.advanceTimersByTimeAsync(2000);

function append(markup: string): void {
  const block = document.createElement('div');
  block.innerHTML = markup;
  document.body.append(block);
}

describe('what it reads', () => {
  test('the title and the text of the page', async () => {
    append('<h1>Heading</h1><p>Some text</p>');
    const { asked } = watch();
    await idle();
    expect(asked).toEqual(['Title Title Heading Some text']);
  });

  test('no script, style, noscript or text area', async () => {
    append(
      '<script>script</script><style>style</style><noscript>no</noscript><textarea>area</textarea>read',
    );
    const { asked } = watch();
    await idle();
    expect(asked).toEqual(['Title Title read']);
  });

  test('words that inline elements cut, and blocks as words of their own', async () => {
    append('<p><b>Put</b>in</p><p>cyb<i>er</i></p><ul><li>one</li><li>two</li></ul>');
    const { asked } = watch();
    await idle();
    expect(asked).toEqual(['Title Title Putin cyber one two']);
  });

  test('open shadow roots, one in another, and what comes later in them', async () => {
    const outer = document.createElement('x-outer').attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).append('deep');
    outer.append('shallow', inner);
    document.body.append(outer.host);
    const { asked } = watch();
    await idle();
    expect(asked.at(-1)).toContain('shallow');
    expect(asked.at(-1)).toContain('deep');
    inner.shadowRoot?.append('later');
    await rest();
    expect(asked.at(-1)).toContain('later');
  });
});

describe('text that comes later', () => {
  test('is read together with what stood before', async () => {
    append('before');
    const { asked } = watch();
    await idle();
    append('after');
    await rest();
    expect(asked.at(-1)).toBe('Title Title before after');
  });

  test('is read when it changes in place', async () => {
    append('before');
    const { asked } = watch();
    await idle();
    document.body.firstChild!.firstChild!.nodeValue = 'changed';
    await rest();
    expect(asked.at(-1)).toContain('changed');
  });

  test('costs nothing where nothing comes', async () => {
    const { asked } = watch();
    await idle();
    const count = asked.length;
    await rest();
    expect(asked).toHaveLength(count);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is read in batches, and only the new of it', async () => {
    append('first');
    const { asked } = watch();
    await idle();
    for (let step = 0; step < 100; step += 1) {
      append('more');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(asked.length).toBeLessThanOrEqual(4);
    await rest();
    expect(asked.at(-1)?.match(/first/g)).toHaveLength(1);
    expect(asked.at(-1)?.match(/more/g)).toHaveLength(100);
  });

  test('that never ends does not pile up', async () => {
    const { asked } = watch();
    await idle();
    for (let step = 0; step < 5; step += 1) {
      append('x'.repeat(50_000));
      await rest();
    }
    expect(asked.at(-1)!.length).toBeLessThan(120_000);
  });
});

describe('the end', () => {
  test('a long page is read in portions, and no further than needed', async () => {
    append('<p>text</p>'.repeat(5000) + 'the end');
    const { asked } = watch((text) => text.length > 100);
    await rest();
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toContain('the end');
  });

  test('when there is enough, nothing is left behind', async () => {
    const { asked } = watch(() => true);
    await idle();
    append('later');
    await rest();
    expect(asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('the signal ends it at any time', async () => {
    const early = watch();
    early.life.abort();
    await rest();
    expect(early.asked).toEqual([]);
    const late = watch();
    await idle();
    append('later');
    late.life.abort();
    expect(vi.getTimerCount()).toBe(0);
    await rest();
    expect(late.asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
