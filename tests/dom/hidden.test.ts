import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Hidden } from '../../entrypoints/overlay/hidden';
import type { Passage } from '../../entrypoints/overlay/passages';
import { overlaySettingsOf } from '../../extension/answers';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../extension/settings';
import type { FoundClaim, Match } from '../../matching/types';
import type { Block } from '../../page/block';
import { renderStyles } from './rendered-styles';

const asked = vi.fn<(message: { type: string; texts?: string[] }) => Promise<unknown>>();
const URL = 'https://news.example/a';
/** Nothing is hidden. */
const NONE = overlaySettingsOf(DEFAULT_SETTINGS, URL);
const reach = <T>(call: () => Promise<T>): Promise<T | undefined> => call();

beforeAll(renderStyles);

beforeEach(() => {
  fakeBrowser.reset();
  asked.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage: asked });
});

function found(claim: string): FoundClaim {
  return { claim, denied: false, confidence: 0.9, certainty: 'certain', why: () => [] };
}

const TEXTS = ['The offer is timely.', 'The offer is vague.'];
/** Of blocks, what is hidden asks for their text only. */
const blocks = TEXTS.map((text) => ({ text })) as unknown as Block[];

function match(block: number, claim: string, ...others: string[]): Match {
  const end = TEXTS[block]!.length;
  return { block, start: 0, end, ...found(claim), others: others.map(found) };
}

const matches = [match(0, 'timely', 'important', 'vague'), match(1, 'vague')];
const passage = { text: TEXTS[0] } as Passage;

function shape(left: readonly Match[]) {
  return left.map(({ block, claim, others }) => [block, claim, ...others.map((one) => one.claim)]);
}

it('leaves all where nothing is hidden, and asks nobody', async () => {
  const hidden = new Hidden(NONE, reach);
  expect(await hidden.leftOf({ matches, blocks })).toEqual(matches);
  expect(asked).not.toHaveBeenCalled();
});

it('leaves hidden claims out: a passage shows its next one, or nothing', async () => {
  const hidden = new Hidden({ ...NONE, hiddenClaims: ['timely', 'vague'] }, reach);
  expect(shape(await hidden.leftOf({ matches, blocks }))).toEqual([[0, 'important']]);
});

it('leaves hidden passages out', async () => {
  const hidden = new Hidden({ ...NONE, hiddenHere: ['a'] }, reach);
  asked.mockResolvedValue({ hidden: [true, false] });
  expect(shape(await hidden.leftOf({ matches, blocks }))).toEqual([[1, 'vague']]);
  expect(asked).toHaveBeenCalledWith({ type: 'hidden-texts', texts: TEXTS });
});

it('asks once for each text, until what is stored changes', async () => {
  const hidden = new Hidden({ ...NONE, hiddenHere: ['a'] }, reach);
  asked.mockImplementation(({ texts = [] }) =>
    Promise.resolve({ hidden: texts.map((text) => text === TEXTS[0]) }),
  );
  const questions = () => asked.mock.calls.map(([{ texts }]) => texts);
  expect(shape(await hidden.leftOf({ matches: matches.slice(1), blocks }))).toEqual([[1, 'vague']]);
  for (let time = 0; time < 3; time++)
    expect(shape(await hidden.leftOf({ matches, blocks }))).toEqual([[1, 'vague']]);
  expect(questions()).toEqual([[TEXTS[1]], [TEXTS[0]]]);
  hidden.change({ hiddenClaims: [], hiddenHere: ['a', 'b'] });
  await hidden.leftOf({ matches, blocks });
  expect(questions()).toEqual([[TEXTS[1]], [TEXTS[0]], TEXTS]);
});

it('knows by itself what could not be stored, until that is taken back', async () => {
  const hidden = new Hidden(NONE, reach);
  asked.mockResolvedValue({ stored: false });
  expect(await hidden.setPassage(passage, 'timely', true)).toBe(false);
  expect(await hidden.setClaim('vague', true)).toBe(false);
  expect(shape(await hidden.leftOf({ matches, blocks }))).toEqual([]);
  await hidden.setClaim('vague', false);
  await hidden.setPassage(passage, 'timely', false);
  expect(await hidden.leftOf({ matches, blocks })).toEqual(matches);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it('shows again what could be stored only when it was taken back', async () => {
  const hidden = new Hidden(NONE, reach);
  asked.mockResolvedValueOnce({ stored: false });
  await hidden.setPassage(passage, 'timely', true);
  asked.mockImplementation(({ type }) =>
    Promise.resolve(type === 'overlay-settings' ? NONE : { stored: true }),
  );
  expect(await hidden.setPassage(passage, 'timely', false)).toBe(true);
  expect(await hidden.leftOf({ matches, blocks })).toEqual(matches);
});

it('knows at once what was stored', async () => {
  const hidden = new Hidden(NONE, reach);
  asked.mockImplementation(async ({ type }) => {
    if (type === 'overlay-settings') return overlaySettingsOf(await readSettings(), URL);
    await changeSettings(() => ({ hiddenClaims: ['vague'] }));
    return { stored: true };
  });
  expect(await hidden.setClaim('vague', true)).toBe(true);
  expect(shape(await hidden.leftOf({ matches, blocks }))).toEqual([[0, 'timely', 'important']]);
  // The news of it comes later, and is none any more.
  expect(hidden.change(overlaySettingsOf(await readSettings(), URL))).toBe(false);
  expect(hidden.change(NONE)).toBe(true);
});
