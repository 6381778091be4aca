import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Block } from '../../page/block';
import { type PageText, TextFlow } from '../../page/text-flow';
import { renderStyles } from './rendered-styles';

beforeAll(renderStyles);

afterEach(() => {
  document.body.replaceChildren();
});

function never(): boolean {
  return false;
}

/** Runs a reading to its end without pauses. */
function readAll(flow: TextFlow): PageText {
  const steps = flow.read();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The blocks of a body with this markup. */
function blocksOf(html: string): readonly Block[] {
  document.body.innerHTML = html;
  return readAll(new TextFlow(document.documentElement, never)).blocks;
}

function textsOf(html: string): string[] {
  return blocksOf(html).map(({ text }) => text.trim());
}

describe('blocks', () => {
  it('flow across links and inline elements', () => {
    expect(textsOf('<p>The <b>Put</b>in <a href="#">offer <i>came</i></a> late.</p>')).toEqual([
      'The Putin offer came late.',
    ]);
  });

  it('end where a block begins and go on behind it', () => {
    expect(textsOf('<div>before<p>inside</p>after <span>it</span></div>')).toEqual([
      'before',
      'inside',
      'after it',
    ]);
  });

  it('come in page order from nested blocks, lists and tables', () => {
    const html =
      '<main><h1>Head</h1><section><p>One</p><ul><li>Two</li><li><p>Three</p></li></ul></section>' +
      '<table><tr><td>Four</td><td>Five</td></tr></table></main>';
    expect(textsOf(html)).toEqual(['Head', 'One', 'Two', 'Three', 'Four', 'Five']);
  });

  it('keep one line break as a space and end at two', () => {
    expect(textsOf('<p>one<br>two<br><br>three<br> <br>four</p>')).toEqual([
      'one two',
      'three',
      'four',
    ]);
  });

  it('end at a blank line where the style keeps line ends', () => {
    expect(textsOf('<p style="white-space: pre-wrap">one\ntwo\n\nthree</p>')).toEqual([
      'one two',
      'three',
    ]);
    expect(textsOf('<p>one\n\ntwo</p>')).toEqual(['one two']);
  });

  it('end at inline elements that are shown as blocks', () => {
    expect(textsOf('<p><span style="display: block">Kicker</span>Headline</p>')).toEqual([
      'Kicker',
      'Headline',
    ]);
  });

  it('flow past positioned notes and through drop caps', () => {
    expect(textsOf('<p><span style="float: left; display: block">P</span>utin spoke</p>')).toEqual([
      'Putin spoke',
    ]);
    expect(
      textsOf('<p>one <span style="position: absolute; display: block">note</span>two</p>'),
    ).toEqual(['note', 'one two']);
  });

  it('set words apart that an image stands between', () => {
    expect(textsOf('<p>one<img alt="x">two</p>')).toEqual(['one two']);
  });

  it('are cut at a space where a text is very long', () => {
    const words = 'word '.repeat(10_000);
    const blocks = blocksOf(`<p>${words}</p>`);
    expect(blocks.length).toBeGreaterThan(4);
    expect(blocks.every(({ text }) => text.length <= 10_100)).toBe(true);
    expect(blocks.map(({ text }) => text.trim()).join(' ')).toBe(words.trim());
  });

  it('are cut where a megabyte has no space, which is looked for in each letter once', () => {
    const lastIndexOf = vi.spyOn(String.prototype, 'lastIndexOf');
    const blocks = blocksOf(`<p>${'Putin'.repeat(200_000)}</p>`);
    const looked = lastIndexOf.mock.contexts.map((text) => String(text).length);
    lastIndexOf.mockRestore();
    expect(blocks.map(({ text }) => text.length)).toEqual(Array(100).fill(10_000));
    expect(looked.reduce((sum, length) => sum + length)).toBeLessThanOrEqual(1_000_000);
  });
});

describe('text is not read', () => {
  it.each([
    ['script', '<script type="x">secret</script>'],
    ['style', '<style>secret</style>'],
    ['noscript', '<noscript>secret</noscript>'],
    ['template', '<template>secret</template>'],
    ['button', '<button>secret</button>'],
    ['textarea', '<textarea>secret</textarea>'],
    ['select', '<select><option>secret</option></select>'],
    ['code', '<code>secret</code>'],
    ['svg', '<svg><text>secret</text></svg>'],
    ['contenteditable', '<div contenteditable>secret</div>'],
    ['contenteditable=plaintext-only', '<div contenteditable="plaintext-only">secret</div>'],
    ['role=textbox', '<div role="textbox">secret</div>'],
    ['aria-hidden', '<p aria-hidden="true">secret</p>'],
    ['display: none', '<p style="display: none">secret</p>'],
    ['visibility: hidden', '<p style="visibility: hidden">secret</p>'],
    ['hidden', '<p hidden>secret</p>'],
  ])('in %s', (_name, html) => {
    expect(textsOf(`<p>seen</p>${html}<p>seen too</p>`)).toEqual(['seen', 'seen too']);
  });

  it('in what it is told to ignore', () => {
    document.body.innerHTML = '<p>seen</p><my-host>secret</my-host>';
    const flow = new TextFlow(document.documentElement, ({ localName }) => localName === 'my-host');
    expect(readAll(flow).blocks.map(({ text }) => text)).toEqual(['seen']);
  });
});

describe('open shadow roots', () => {
  it('are read as blocks of their own, with what is slotted read where it stands', () => {
    document.body.innerHTML = '<p>before</p><div id="host"><p slot="a">slotted</p></div>';
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>in the <b>shadow</b></p><slot name="a"></slot>';
    const { blocks, shadowRoots } = readAll(new TextFlow(document.documentElement, never));
    expect(blocks.map(({ text }) => text)).toEqual(['before', 'in the shadow', 'slotted']);
    expect(shadowRoots).toEqual([root]);
  });

  it("show a slot's own text when nothing is slotted any more", () => {
    document.body.innerHTML = '<div id="host"><b>slotted</b></div>';
    const host = document.querySelector('#host')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<slot>in its place</slot>';
    const flow = new TextFlow(document.documentElement, never);
    expect(readAll(flow).blocks.map(({ text }) => text)).toEqual(['slotted']);
    host.replaceChildren();
    flow.markContent(host);
    expect(readAll(flow).blocks.map(({ text }) => text)).toEqual(['in its place']);
  });
});

describe('ranges', () => {
  const squeeze = (text: string): string => text.replace(/\s+/g, ' ');

  it('hold the text of every part of every block, white space aside', () => {
    const blocks = blocksOf(
      '<div>  The \n\n <b> Krem</b>lin  <a href="#">of\u00adfered\ta  </a>  truce<br>  in\n2020.  ' +
        '<p>An\u00a0<i>\n</i> other  <em>  <b>one</b></em>, &amp; <span></span>more 😀.</p></div>',
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      'The Kremlin of\u00adfered a truce in 2020. ',
      'An\u00a0 other one, & more 😀.',
    ]);
    for (const block of blocks) {
      for (let start = 0; start < block.text.length; start++) {
        for (let end = start + 1; end <= block.text.length; end++) {
          const slice = block.text.slice(start, end);
          const range = block.rangeOf(start, end);
          if (range) expect(squeeze(range.toString()).trim()).toBe(squeeze(slice).trim());
          else expect(slice.trim()).toBe('');
        }
      }
    }
  });

  it('are null once the page changed under them', () => {
    const [block] = blocksOf('<p>one <b>two</b> three</p>');
    expect(block!.rangeOf(4, 7)?.toString()).toBe('two');
    document.querySelector('b')!.firstChild!.nodeValue = 'second';
    expect(block!.rangeOf(4, 7)).toBeNull();
    expect(block!.rangeOf(0, 3)?.toString()).toBe('one');
    document.querySelector('p')!.remove();
    expect(block!.rangeOf(0, 3)).toBeNull();
  });
});

describe('reading again', () => {
  it('reads only what was marked', () => {
    document.body.innerHTML = '<p id="a">one</p><p id="b">two</p>';
    const flow = new TextFlow(document.documentElement, never);
    const [one, two] = readAll(flow).blocks;
    document.querySelector('#b')!.textContent = 'changed';
    flow.markContent(document.querySelector('#b')!);
    const again = readAll(flow).blocks;
    expect(again.map(({ text }) => text)).toEqual(['one', 'changed']);
    expect(again[0]).toBe(one);
    expect(again[1]).not.toBe(two);
  });

  it('pauses often on a long page, also where nothing changed', () => {
    document.body.innerHTML = '<p>one</p>'.repeat(600);
    const flow = new TextFlow(document.documentElement, never);
    const pauses = (): number => [...flow.read()].length;
    expect(pauses()).toBeGreaterThan(600);
    expect(pauses()).toBe(4);
  });

  it('finds added, moved and removed blocks', () => {
    document.body.innerHTML = '<p id="a">one</p><p id="b">two</p>';
    const flow = new TextFlow(document.documentElement, never);
    const [one] = readAll(flow).blocks;
    const added = document.createElement('div');
    added.innerHTML = '<p>new</p>';
    document.body.prepend(added);
    document.body.append(document.querySelector('#a')!);
    document.querySelector('#b')!.remove();
    flow.markContent(document.body);
    const again = readAll(flow).blocks;
    expect(again.map(({ text }) => text)).toEqual(['new', 'one']);
    expect(again[1]).toBe(one);
  });

  it('notices what a changed attribute hides and shows, below it too', () => {
    document.body.innerHTML = '<div id="a"><section><p>one</p></section></div><p>two</p>';
    const flow = new TextFlow(document.documentElement, never);
    const box = document.querySelector('#a')!;
    const inner = document.querySelector('#a p')!;
    const texts = (): string[] => {
      flow.markLook(box);
      return readAll(flow).blocks.map(({ text }) => text);
    };
    expect(texts()).toEqual(['one', 'two']);
    // As a rule does that begins to hold with the outer element's new class.
    inner.setAttribute('style', 'display: none');
    expect(texts()).toEqual(['two']);
    inner.removeAttribute('style');
    expect(texts()).toEqual(['one', 'two']);
    box.setAttribute('style', 'display: none');
    expect(texts()).toEqual(['two']);
  });

  it('reads what stands in a changed inline element again, and its neighbours not', () => {
    document.body.innerHTML = '<p>two</p><my-panel><div><p id="b">one</p></div></my-panel>';
    const flow = new TextFlow(document.documentElement, never);
    const [two] = readAll(flow).blocks;
    document.querySelector('#b')!.setAttribute('style', 'display: none');
    flow.markLook(document.querySelector('my-panel')!);
    const again = readAll(flow).blocks;
    expect(again.map(({ text }) => text)).toEqual(['two']);
    expect(again[0]).toBe(two);
  });

  it('notices text in what was a block of its own and flows in line now', () => {
    document.body.innerHTML = '<p>one <span style="display: block">two</span></p>';
    const flow = new TextFlow(document.documentElement, never);
    const texts = (): string[] => readAll(flow).blocks.map(({ text }) => text);
    expect(texts()).toEqual(['one ', 'two']);
    const span = document.querySelector('span')!;
    span.removeAttribute('style');
    flow.markLook(span);
    expect(texts()).toEqual(['one two']);
    span.textContent = 'three';
    flow.markContent(span);
    expect(texts()).toEqual(['one three']);
  });

  it('reads again what stands in a block that flows in line now, and looks different by it', () => {
    document.body.innerHTML = '<span style="display: block"><div>one\n\ntwo</div></span>';
    const flow = new TextFlow(document.documentElement, never);
    expect(readAll(flow).blocks.map(({ text }) => text)).toEqual(['one two']);
    const span = document.querySelector('span')!;
    span.setAttribute('style', 'white-space: pre-wrap');
    flow.markLook(span);
    expect(readAll(flow).blocks.map(({ text }) => text.trim())).toEqual(['one', 'two']);
  });

  it('tells of what was hidden while it was empty, and is not empty now', () => {
    document.body.innerHTML = '<p>one</p><p id="b"></p>';
    const flow = new TextFlow(document.documentElement, never);
    const box = document.querySelector('#b')!;
    readAll(flow);
    box.setAttribute('style', 'display: none');
    flow.markLook(box);
    expect(readAll(flow).hidden).toEqual([]);
    box.textContent = 'two';
    flow.markContent(box);
    expect(readAll(flow).hidden).toEqual([box]);
  });
});
