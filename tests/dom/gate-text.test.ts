import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchText } from '../../page/gate-text';

/** What stops the watchers of a test. */
let stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.innerHTML = '<head><title>Title</title></head><body></body>';
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
});

/** Watches the document; gives what was asked about, and the way to stop. */
function watch(has: (text: string) => boolean = () => false) {
  const asked: string[] = [];
  const found = vi.fn();
  const stop = watchText((text) => {
    asked.push(text.replace(/\s+/g, ' ').trim());
    return has(text);
  }, found);
  stops.push(stop);
  return { asked, found, stop };
}

const rest = () => vi.advanceTimersByTimeAsync(2000);
const scroll = () => dispatchEvent(new Event('scroll'));

function append(markup: string): void {
  const block = document.createElement('div');
  block.innerHTML = markup;
  document.body.append(block);
}

describe('what it reads', () => {
  test('the title and the text of the page, at once', () => {
    append('<h1>Heading</h1> <p>Some <b>te</b>xt</p>');
    const { asked } = watch();
    expect(asked).toEqual(['TitleHeading Some text']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('code only at first: what is enough must be so without it', () => {
    append('read<script>topic</script><style>topic</style><noscript>topic</noscript>');
    append('<textarea>topic</textarea>');
    const { asked, found } = watch((text) => text.includes('topic'));
    expect(asked.at(-1)).toBe('Titleread');
    expect(found).not.toHaveBeenCalled();
  });

  test('a page that hides the ways to read it', () => {
    append('<form name="createTreeWalker"></form><img name="body">read');
    const { asked } = watch(() => true);
    expect(asked).toEqual(['Titleread', 'Titleread']);
  });

  test('open shadow roots, one in another, and what comes later in them', async () => {
    const outer = document.createElement('x-outer').attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).append('deep');
    outer.append('shallow', inner);
    document.body.append(outer.host);
    const { asked } = watch();
    expect(asked.at(-1)).toContain('shallow');
    expect(asked.at(-1)).toContain('deep');
    inner.shadowRoot?.append('later');
    await rest();
    expect(asked.at(-1)).toContain('later');
  });

  test('shadow roots of a page with text of its own, once it is scrolled', async () => {
    append(`<p>${'text '.repeat(1000)}</p><div id="host"></div>`);
    document.getElementById('host')!.attachShadow({ mode: 'open' }).append('deep');
    const { asked } = watch();
    expect(asked.at(-1)).not.toContain('deep');
    scroll();
    await rest();
    expect(asked.at(-1)).toContain('deep');
    scroll();
    await rest();
    expect(asked).toHaveLength(2);
  });

  test('shadow roots where a form says that it holds itself', () => {
    append('<fieldset name="shadowRoot" form="f"><form id="f"></form></fieldset>read');
    const { asked } = watch(() => true);
    expect(asked.at(-1)).toContain('read');
  });
});

describe('text that comes later', () => {
  test('is read together with what stands around it', async () => {
    append('before');
    const { asked } = watch();
    document.body.prepend('new');
    await rest();
    expect(asked.at(-1)).toBe('Titlenewbefore');
  });

  test('is read when it changes in place', async () => {
    append('before');
    const { asked } = watch();
    document.body.firstChild!.firstChild!.nodeValue = 'changed';
    await rest();
    expect(asked.at(-1)).toBe('Titlechanged');
  });

  test('costs nothing where nothing comes', async () => {
    const { asked } = watch();
    await rest();
    expect(asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is read once for all that comes within half a second', async () => {
    const { asked } = watch();
    for (let step = 0; step < 200; step += 1) {
      append('more');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(asked.length).toBeLessThanOrEqual(5);
    await rest();
    expect(asked.at(-1)?.match(/more/g)).toHaveLength(200);
  });

  test('waits a hundred times as long as the reading before it took', async () => {
    let asked = 0;
    const stop = watchText(() => {
      asked += 1;
      vi.setSystemTime(Date.now() + 50);
      return false;
    }, vi.fn());
    append('more');
    await vi.advanceTimersByTimeAsync(4900);
    expect(asked).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toBe(2);
    stop();
  });
});

describe('the end', () => {
  test('when there is enough, nothing is left behind', async () => {
    const { asked, found } = watch(() => true);
    append('later');
    scroll();
    await rest();
    expect(asked).toHaveLength(2);
    expect(found).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('the caller ends it at any time', async () => {
    const { asked, stop } = watch();
    append('later');
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    append('still later');
    scroll();
    await rest();
    expect(asked).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
