import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card';
import type { CardContent, CardSetting, Neighbours } from '../../components/card-model';
import { claim, contentOf, mention, setting, spyActions, statement } from './card-samples';

afterEach(() => {
  render(null, document.body);
});

/** Renders a card; what it shows is asked for by selector. */
function show(
  content: CardContent,
  used: CardSetting = setting,
  actions = spyActions(),
  neighbours?: Neighbours,
) {
  void act(() =>
    render(
      <Card content={content} neighbours={neighbours} setting={used} actions={actions} />,
      document.body,
    ),
  );
  return actions;
}

const names = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => one.getAttribute('aria-label'));

function texts(selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent) === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

async function press(name: string): Promise<void> {
  await act(async () => {
    button(name).click();
    await Promise.resolve();
  });
}

describe('the card of a claim', () => {
  it('shows what the passage says, and below what the other article says', () => {
    show(contentOf(claim()));
    expect(texts('h2')).toEqual(['says']);
    expect(texts('.gist')).toEqual(['The <b>gist</b>.']);
    expect(texts('.attribution')).toEqual(['arguedBy Ann Speaker, South']);
    expect(texts('h3')).toEqual(['rebuts']);
    expect(texts('.statement')).toEqual(['north text <i>not markup</i>']);
    expect(texts('blockquote')).toEqual(['“north quote”']);
    expect(texts('figcaption')).toEqual(['the articleNorth · North description']);
  });

  it('tells of both outlets in the same form', () => {
    show(contentOf(claim()));
    expect(texts('.source-line')).toEqual([
      'South · South description',
      'North · North description',
    ]);
  });

  it('leads to the article in a new tab that knows nothing of the page', () => {
    show(contentOf(claim()));
    const link = document.querySelector('a')!;
    expect(link.textContent).toBe('readIn “North <b>title</b>” ↗');
    expect(link.getAttribute('href')).toBe('https://north.example/#:~:text=quote');
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
  });

  it.each(['rebuts', 'qualifies', 'agrees', 'context'] as const)(
    'names the relation %s',
    (relation) => {
      show(contentOf(claim(relation)));
      expect(texts('h3')).toEqual([relation]);
    },
  );

  it.each([
    [statement('south'), false, 'arguedIn South'],
    [statement('south'), true, 'reportedIn South'],
    [statement('south', 'Ann Speaker', 'professor'), true, 'reportedBy Ann Speaker, South'],
    [statement('south', 'South', 'paraphrasing Ann'), true, 'reportedByOutlet South'],
  ])('says who it is from: %#', (stated, reports, expected) => {
    show(contentOf({ ...claim('rebuts', reports), stated }));
    expect(texts('.attribution')).toEqual([expected]);
  });

  it('is a labelled dialog without markup made from texts', () => {
    show(contentOf(claim()));
    const dialog = document.querySelector('[role=dialog]')!;
    const labels = dialog.getAttribute('aria-labelledby')!.split(' ');
    expect(labels.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'says',
      'The <b>gist</b>.',
    ]);
    expect(dialog.hasAttribute('aria-modal')).toBe(false);
    expect(dialog.querySelectorAll('i, .gist b, cite b')).toHaveLength(0);
    expect(texts('.no-verdict')).toEqual(['noVerdict']);
  });
});

describe('the card of a denied claim', () => {
  it('shows the article that makes the claim, with its speaker', () => {
    show(contentOf(claim(), { denied: true }));
    expect(texts('h2')).toEqual(['denies']);
    expect(texts('h3')).toEqual(['makesIt South', 'rebuts']);
    expect(texts('blockquote')).toEqual(['“south quote”']);
    expect(texts('figcaption')).toEqual(['Ann Speaker, professorSouth · South description']);
  });

  it('tells of the other outlet too, how it stands to the claim and where to read it', () => {
    show(contentOf(claim('qualifies'), { denied: true }));
    expect(texts('h3')).toEqual(['makesIt South', 'qualifies']);
    expect(texts('.source-line')).toEqual([
      'South · South description',
      'North · North description',
    ]);
    expect(texts('a')).toEqual(['readIn “South <b>title</b>” ↗', 'readIn “North <b>title</b>” ↗']);
    expect(texts('.statement')).toEqual(['south text <i>not markup</i>']);
  });

  it('says so where the article only reports it', () => {
    show(contentOf(claim('rebuts', true), { denied: true }));
    expect(texts('h3')).toEqual(['reportsIt South', 'rebuts']);
  });
});

describe('the card of a bare mention', () => {
  it('shows both articles, the reader’s first one first', () => {
    show(contentOf(mention));
    expect(texts('h2')).toEqual(['speaksOf']);
    expect(texts('h3')).toEqual(['North', 'South']);
    expect(texts('blockquote')).toEqual(['“north quote”', '“south quote”']);
    show(contentOf(mention), { ...setting, mentionFirst: 'south' });
    expect(texts('h3')).toEqual(['South', 'North']);
  });
});

describe('the actions', () => {
  it('open the reasons in place', async () => {
    const recognised = [{ label: 'offer', words: ['the offer', 'it'] }];
    show(contentOf(claim(), { recognised, words: ['vote'], denials: ['not at all'] }));
    expect(document.querySelector('.why')).toBeNull();
    await press('why');
    expect(button('why').getAttribute('aria-expanded')).toBe('true');
    expect(texts('.why dt')).toEqual(['offer', 'whyWords', 'whyDenials']);
    expect(texts('.why dd')).toEqual(['“the offer”, “it”', '“vote”', '“not at all”']);
    expect(texts('.why > p')).toEqual(['whyRecognised', 'sure']);
    await press('why');
    expect(document.querySelector('.why')).toBeNull();
  });

  it('keep each word’s direction to itself', async () => {
    show(contentOf(claim(), { words: ['\u202Eeurt', 'vote'] }));
    await press('why');
    expect(texts('.why bdi')).toEqual(['\u202Eeurt', 'vote']);
  });

  it('tell of no words that were not there', async () => {
    show(contentOf(claim(), { words: ['vote'] }));
    await press('why');
    expect(texts('.why dt')).toEqual(['whyWords']);
    expect(texts('.why > p')).toEqual(['whyRecognised', 'sure']);
  });

  it('are honest about a match that is only likely', async () => {
    show(contentOf(claim(), { sure: false }));
    await press('why');
    expect(texts('.why > p')).toEqual(['whyNone', 'likely']);
  });

  it('copy a citation of what the card shows', async () => {
    const { copy } = show(contentOf(claim()));
    await press('copy');
    expect(copy).toHaveBeenCalledWith(
      [
        'north text <i>not markup</i>',
        '“north quote” (the article)',
        'North, “North <b>title</b>”, North edition, n.d.',
        'https://north.example/#:~:text=quote',
      ].join('\n'),
    );
    expect(texts('[role=status]')).toEqual(['copied']);
  });

  it('copy both articles of a mention', async () => {
    const { copy } = show(contentOf(mention));
    await press('copy');
    expect(copy.mock.calls[0]![0]).toContain('“south quote” (Ann Speaker, professor)');
    expect(copy.mock.calls[0]![0]).toContain('“north quote”');
  });

  it('say when copying failed', async () => {
    const actions = spyActions();
    actions.copy.mockResolvedValue(false);
    show(contentOf(claim()), setting, actions);
    await press('copy');
    expect(texts('[role=status]')).toEqual(['copyFailed']);
  });

  it('hide the passage, close the card', async () => {
    const actions = show(contentOf(claim()));
    await press('notAboutThis');
    expect(actions.hide).toHaveBeenCalledOnce();
    await press('close');
    expect(actions.close).toHaveBeenCalledOnce();
  });
});

describe('a passage of several claims', () => {
  const other = { ...claim(), id: 'other', gist: 'Another gist.' };
  const claims = [
    { claim: claim(), denied: false },
    { claim: other, denied: true },
  ];

  it('says how many there are and which is shown, and that one of them is denied', () => {
    show(contentOf(claim(), { claims }));
    expect(texts('h2')).toEqual(['says · claimOf 1, 2']);
    expect(texts('.claims button')).toEqual(['The <b>gist</b>.', 'Another gist. (denied)']);
    expect(texts('[aria-current=true]')).toEqual(['The <b>gist</b>.']);
  });

  it('shows another one in its place, with the focus where it was', async () => {
    const actions = show(contentOf(claim(), { claims }));
    button('Another gist. (denied)').focus();
    await press('Another gist. (denied)');
    expect(actions.showClaim).toHaveBeenCalledWith('other');
    show(contentOf(other, { claims, denied: true }));
    expect(texts('h2')).toEqual(['denies · claimOf 2, 2']);
    expect(texts('.claims button')).toEqual(['The <b>gist</b>.', 'Another gist.']);
    expect(document.activeElement?.textContent).toBe('Another gist.');
  });

  it('starts with the reasons closed', async () => {
    show(contentOf(claim(), { claims }));
    await press('why');
    show(contentOf(other, { claims }));
    expect(document.querySelector('.why')).toBeNull();
  });
});

describe('the ways to the passages beside this one', () => {
  const neighbours = { at: 2, of: 5, showPrevious: vi.fn(), showNext: vi.fn() };

  it('are not there for a passage alone', () => {
    show(contentOf(claim()));
    expect(names('.pager')).toEqual([]);
  });

  it('lead on and back', async () => {
    show(contentOf(claim()), setting, spyActions(), neighbours);
    expect(texts('.pager [role=status]')).toEqual(['position 2, 5The <b>gist</b>.']);
    await press('next');
    expect(neighbours.showNext).toHaveBeenCalledOnce();
    await press('previous');
    expect(neighbours.showPrevious).toHaveBeenCalledOnce();
  });

  it('keep the focus when the passage after it is of another kind', () => {
    show(contentOf(claim()), setting, spyActions(), neighbours);
    button('next').focus();
    show(contentOf(mention), setting, spyActions(), { ...neighbours, at: 3 });
    expect(texts('h2')).toEqual(['speaksOf']);
    expect(document.activeElement).toBe(button('next'));
  });
});
