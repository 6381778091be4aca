import { beforeAll, beforeEach, expect, it } from 'vitest';
import { Passages } from '../../entrypoints/overlay/passages';
import type { Match } from '../../matching/types';
import type { Block } from '../../page/block';
import { TextFlow } from '../../page/text-flow';
import { renderStyles } from './rendered-styles';

let passages: Passages;

beforeAll(renderStyles);

beforeEach(() => {
  document.body.innerHTML = '<p>The offer is timely. It came late.</p><p>The offer is vague.</p>';
  passages = new Passages();
});

function doneAtOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function blocksNow(): readonly Block[] {
  return doneAtOnce(new TextFlow(document.documentElement, () => false).read()).blocks;
}

function update(matches: readonly Match[], blocks: readonly Block[]): void {
  passages.replaceBy(doneAtOnce(passages.from(matches, blocks)));
}

function match(block: number, start: number, end: number, claim = 'claim'): Match {
  return {
    block,
    start,
    end,
    claim,
    others: [],
    denied: false,
    confidence: 0.9,
    certainty: 'certain',
    why: () => [],
  };
}

it('know a passage again, with its id and its range', () => {
  update([match(0, 0, 20), match(1, 0, 19)], blocksNow());
  const [first, second] = passages.all;
  expect(first!.text).toBe('The offer is timely.');
  expect(first!.range.toString()).toBe('The offer is timely.');

  const added = document.createElement('p');
  added.textContent = 'New.';
  document.body.prepend(added);
  update([match(1, 0, 20), match(2, 0, 19)], blocksNow());
  expect(passages.all.map(({ id }) => id)).toEqual([first!.id, second!.id]);
  expect(passages.all[0]!.range).toBe(first!.range);
});

it('give a passage with another claim another id', () => {
  update([match(0, 0, 20)], blocksNow());
  const [before] = passages.all;
  update([match(0, 0, 20, 'other')], blocksNow());
  expect(passages.all[0]!.id).not.toBe(before!.id);
});

it('drop a match whose text has left the page', () => {
  const blocks = blocksNow();
  document.querySelector('p')!.remove();
  update([match(0, 0, 20), match(1, 0, 19)], blocks);
  expect(passages.all.map(({ text }) => text)).toEqual(['The offer is vague.']);
});
