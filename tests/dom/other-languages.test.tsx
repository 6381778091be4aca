import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { Card } from '../../components/Card';
import { PassageList } from '../../components/PassageList';
import { Popup } from '../../components/popup/Popup';
import { TextsProvider } from '../../components/texts';
import { cardTexts } from '../../entrypoints/overlay/texts';
import { LANGUAGES, type Language } from '../../extension/settings';
import { cardTextsIn } from '../../extension/texts/card-texts';
import { translatorOf } from '../../locales/translator';
import { claim, contentOf, setting, spyActions } from './card-samples';
import { speaking } from './other-languages';

const nothing = () => undefined;

/** The card of a claim as the overlay shows it: from the texts that the background sends. */
async function showCard(language: Language): Promise<void> {
  const texts = cardTexts(translatorOf(await cardTextsIn(language), language), language);
  const content = contentOf(claim('qualifies'), {
    recognised: [{ label: 'the offer', words: ['proposal'] }],
    words: ['crucial'],
  });
  void act(() =>
    render(
      <Card content={content} setting={{ ...setting, texts }} actions={spyActions()} />,
      document.body,
    ),
  );
}

/** The texts of elements by the language that they are marked with. */
function textsIn(language: string): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement?.closest('[lang]')?.getAttribute('lang') === language)
      found.push(textContent ?? '');
  }
  return found;
}

afterEach(() => render(null, document.body));

describe('the card', () => {
  test('speaks the language, and the articles speak English', async () => {
    await showCard('uk');
    expect(document.querySelector('[role=dialog]')?.getAttribute('lang')).toBe('uk');
    const ukrainian = textsIn('uk').join('|');
    expect(ukrainian).toContain('Цей фрагмент каже');
    expect(ukrainian).toContain('Інша сторона частково з цим погоджується');
    expect(ukrainian).toContain('цю думку обстоює Ann Speaker, у South');
    expect(textsIn('en').join('|')).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(textsIn('en')).toContain('north text <i>not markup</i>');
  });

  test('names the concepts it recognised in English', async () => {
    await showCard('de');
    const why = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Warum'),
    );
    void act(() => why?.click());
    expect(textsIn('en')).toContain('the offer');
    expect(textsIn('de')).toContain('einzelne Wörter');
  });

  test.each(LANGUAGES)('has no place without its words in %s', async (language) => {
    await showCard(language);
    expect(document.body.textContent).not.toMatch(/\$\d|undefined/);
  });
});

test.each([
  ['uk', 1, '1 фрагмент '],
  ['uk', 3, '3 фрагменти '],
  ['ru', 5, '5 фрагментов '],
  ['ru', 21, '21 фрагмент '],
  ['lt', 2, '2 vietos '],
  ['lt', 10, '10 vietų '],
  ['de', 1, '1 Stelle '],
] as const)('the popup counts in %s: %i', async (language, count, words) => {
  const t = await speaking(language);
  const passages = Array.from({ length: count }, (_, at) => ({
    key: String(at),
    text: 'Text.',
    denied: false,
  }));
  const groups = [{ outlet: undefined, passages }];
  void act(() =>
    render(
      <TextsProvider value={t}>
        <Popup
          state={{
            trouble: undefined,
            everywhere: { on: true, preset: false },
            site: undefined,
            pause: undefined,
            page: { kind: 'read', groups, asked: false },
          }}
          actions={{
            switchAll: nothing,
            switchSite: nothing,
            pause: nothing,
            show: nothing,
            allowSite: nothing,
            openSettings: nothing,
          }}
        />
      </TextsProvider>,
      document.body,
    ),
  );
  expect(document.querySelector('.page [role=status]')?.textContent).toContain(words);
});

test('the list of passages speaks the language, its passages English', async () => {
  const texts = cardTexts(translatorOf(await cardTextsIn('lt'), 'lt'), 'lt');
  void act(() =>
    render(
      <PassageList passages={[{ id: 1, text: 'One.' }]} found={1} texts={texts} onOpen={nothing} />,
      document.body,
    ),
  );
  expect(textsIn('lt')).toContain('„Counterpoint“ rastos vietos');
  expect(textsIn('en')).toEqual(['One.']);
});
