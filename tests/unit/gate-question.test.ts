import { describe, expect, it, vi } from 'vitest';

import { mayBeOnTopic } from '../../matching/gate-question';

const filler = (length: number): string => 'la '.repeat(length / 3);

describe('mayBeOnTopic', () => {
  it.each([
    'Putin offers the United States a cyber truce.',
    'PUTIN WANTS A RESET ONLINE',
    'The Kremlin suggests that both sides stop hacking each other.',
    'Moscow holds out its hand: a fresh start on the internet?',
    'A Russian initiative on ICT.',
    'What Vladimir Putin proposes',
    'The pact came from Russia.',
  ])('may be: %s', (text) => {
    expect(mayBeOnTopic(text)).toBe(true);
  });

  it.each([
    '',
    'Reset your phone in three steps.',
    'A truce between two football clubs was offered on Monday.',
    'Tolstoy was born south of Moscow, where his family owned land.',
    'Cyber security needs treaties, say experts from Estonia.',
  ])('is not: %s', (text) => {
    expect(mayBeOnTopic(text)).toBe(false);
  });

  it('asks that both stand near each other', () => {
    expect(mayBeOnTopic(`Putin ${filler(300)} truce`)).toBe(true);
    expect(mayBeOnTopic(`truce ${filler(300)} Putin`)).toBe(true);
    expect(mayBeOnTopic(`Putin ${filler(600)} truce`)).toBe(false);
  });

  it('asks it of every place where the name stands', () => {
    expect(mayBeOnTopic(`Putin ${filler(600)} and Putin's truce`)).toBe(true);
  });

  it('gives the same answer when asked again', () => {
    const answers = [1, 2, 3].map(() => mayBeOnTopic('Putin offers a truce.'));
    expect(answers).toEqual([true, true, true]);
  });
});

it('searches what stands near many names once, and at once', () => {
  const text = 'Putin, Russia. '.repeat(1000);
  let searched = 0;
  const test = vi.spyOn(RegExp.prototype, 'test').mockImplementation((near) => {
    searched += near.length;
    return false;
  });
  expect(mayBeOnTopic(text)).toBe(false);
  const searches = test.mock.calls.length;
  test.mockRestore();
  // Two of the names stand here, and pieces overlap by a word.
  expect(searched).toBeLessThan(4 * text.length);
  expect(searches).toBeLessThan(text.length / 100);
});
