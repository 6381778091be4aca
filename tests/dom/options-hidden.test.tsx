import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { foundClaims } from '../../components/options/claim-search';
import { button, changed, choice, claims, click, group, show, type } from './options-page';

const gistOf = (id: string): string => claims.find((claim) => claim.id === id)!.gist;
const PASSAGES = [
  { claim: 'timely-offer', host: 'a.example', date: '2020-09-26', hash: 'a0'.repeat(32) },
  { claim: 'timely-offer', host: 'a.example', date: '2020-09-27', hash: 'b0'.repeat(32) },
];

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

describe('hidden claims', () => {
  test('are listed by what they say, and shown again', () => {
    const hiddenClaims = ['gru-charged', 'timely-offer'];
    show({ hiddenClaims });
    expect(group('Hidden claims').textContent).toContain(gistOf('gru-charged'));
    click(button(`Restore: ${gistOf('gru-charged')}`));
    expect(changed({ hiddenClaims })).toEqual({ hiddenClaims: ['timely-offer'] });
  });

  test('of another version of the claims keep their id', () => {
    show({ hiddenClaims: ['long-gone'] });
    click(button('Restore: long-gone'));
    expect(changed({ hiddenClaims: ['long-gone'] })).toEqual({ hiddenClaims: [] });
  });

  test('none are told to be none', () => {
    show();
    expect(group('Hidden claims').textContent).toContain('No claim is hidden.');
    expect(group('Hidden passages').textContent).toContain('No passage is hidden.');
  });
});

test('hidden passages are told by claim, site and day, and shown again one by one', () => {
  show({ hiddenPassages: PASSAGES });
  const [first] = group('Hidden passages').querySelectorAll('li');
  expect(first?.textContent).toContain(gistOf('timely-offer'));
  expect(first?.textContent).toContain('on a.example, hidden on 2020-09-26');
  click(first!.querySelector('button')!);
  expect(changed({ hiddenPassages: PASSAGES })).toEqual({ hiddenPassages: [PASSAGES[1]] });
});

describe('the choice of claims', () => {
  const field = () => document.querySelector<HTMLInputElement>('input[type=search]')!;
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const listed = () => document.querySelectorAll('.claims label.choice').length;

  test('has all claims, by the article that makes them', () => {
    show();
    expect(listed()).toBe(claims.length);
    for (const [name, side] of [
      ['Both articles', 'both'],
      ['InformNapalm', 'informnapalm'],
      ['Sputnik', 'sputnik'],
    ] as const) {
      expect([...group(name).querySelectorAll('label')].map((label) => label.textContent)).toEqual(
        claims.filter((claim) => claim.side === side).map(({ gist }) => gist),
      );
    }
  });

  test('hides a claim and shows it again', () => {
    show({ hiddenClaims: ['gru-charged'] });
    expect(boxes().filter(({ checked }) => !checked)).toHaveLength(1);
    click(choice(gistOf('timely-offer')));
    expect(changed({ hiddenClaims: ['gru-charged'] })).toEqual({
      hiddenClaims: ['gru-charged', 'timely-offer'],
    });
    click(choice(gistOf('gru-charged')));
    expect(changed({ hiddenClaims: ['gru-charged'] })).toEqual({ hiddenClaims: [] });
  });

  test('is narrowed by words, mistyped ones too, and says when nothing is left', () => {
    expect(foundClaims(claims, 'Brezhnv').map(({ id }) => id)).toEqual([
      'helsinki-already-codified',
    ]);
    expect(foundClaims(claims, ' ')).toEqual(claims);
    show();
    type(field(), 'Yalta');
    expect(listed()).toBe(1);
    expect(choice(gistOf('yalta-separate-peace')).checked).toBe(true);
    type(field(), 'zebra crossing');
    expect(listed()).toBe(0);
    expect(document.querySelector('.claims [role=status]')?.textContent).toBe(
      'No claim holds these words.',
    );
  });
});
