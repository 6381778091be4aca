import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  answersOnHidden,
  areHidden,
  setClaimHidden,
  setPassageHidden,
} from '../../extension/hidden-passages';
import type { MessageSender } from '../../extension/messages';
import { changeSettings, readSettings } from '../../extension/settings';

const PASSAGE = { claim: 'timely-offer', text: 'The offer is timely.' };
const HOST = 'news.example';

beforeEach(() => {
  fakeBrowser.reset();
});

async function stored(): Promise<string> {
  return JSON.stringify(await fakeBrowser.storage.local.get());
}

describe('a hidden passage', () => {
  it('is stored by claim, host, day and hash, without its text', async () => {
    await setPassageHidden(PASSAGE, HOST, true);
    const { hiddenPassages, salt } = await readSettings();
    expect(hiddenPassages).toEqual([
      {
        claim: 'timely-offer',
        host: HOST,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    expect(await stored()).not.toContain('timely.');
  });

  it('is known again by its words on its host, wherever the lines break', async () => {
    await setPassageHidden(PASSAGE, HOST, true);
    const texts = ['The offer\n  is timely.', 'The offer is untimely.'];
    expect(await areHidden(texts, HOST)).toEqual([true, false]);
    expect(await areHidden(texts, 'other.example')).toEqual([false, false]);
  });

  it('is stored once, and no more when it is shown again', async () => {
    await setPassageHidden(PASSAGE, HOST, true);
    await setPassageHidden({ ...PASSAGE, claim: 'other' }, HOST, true);
    expect((await readSettings()).hiddenPassages).toMatchObject([{ claim: 'other' }]);
    await setPassageHidden(PASSAGE, HOST, false);
    expect((await readSettings()).hiddenPassages).toEqual([]);
  });

  it('has a hash that another reader’s salt would make another one', async () => {
    await setPassageHidden(PASSAGE, HOST, true);
    const [first] = (await readSettings()).hiddenPassages;
    fakeBrowser.reset();
    await setPassageHidden(PASSAGE, HOST, true);
    expect((await readSettings()).hiddenPassages[0]!.hash).not.toBe(first!.hash);
  });

  it('keeps the salt that is there', async () => {
    await changeSettings(() => ({ salt: 'abc' }));
    await setPassageHidden(PASSAGE, HOST, true);
    expect((await readSettings()).salt).toBe('abc');
  });
});

it('a claim is hidden once, and shown again', async () => {
  await setClaimHidden('timely-offer', true);
  await setClaimHidden('timely-offer', true);
  expect((await readSettings()).hiddenClaims).toEqual(['timely-offer']);
  await setClaimHidden('timely-offer', false);
  expect((await readSettings()).hiddenClaims).toEqual([]);
});

describe('what an overlay asks', () => {
  const from = (incognito: boolean, url = 'https://www.news.example/a') =>
    ({ tab: { url, incognito } }) as MessageSender;
  const hide = { type: 'hide-passage', hidden: true, ...PASSAGE } as const;
  const hideClaim = { type: 'hide-claim', claim: 'timely-offer', hidden: true } as const;

  it('is done on the site of its tab', async () => {
    expect(await answersOnHidden['hide-passage']?.(hide, from(false))).toEqual({ stored: true });
    expect((await readSettings()).hiddenPassages).toMatchObject([{ host: HOST }]);
    const ask = { type: 'hidden-texts' as const, texts: [PASSAGE.text] };
    expect(await answersOnHidden['hidden-texts']?.(ask, from(false))).toEqual({ hidden: [true] });
    const elsewhere = from(false, 'https://other.example/');
    expect(await answersOnHidden['hidden-texts']?.(ask, elsewhere)).toEqual({ hidden: [false] });
  });

  it('stores nothing from a private window', async () => {
    const answers = [
      await answersOnHidden['hide-passage']?.(hide, from(true)),
      await answersOnHidden['hide-claim']?.(hideClaim, from(true)),
    ];
    expect(answers).toEqual([{ stored: false }, { stored: false }]);
    expect(await stored()).toBe('{}');
  });

  it('hides a claim', async () => {
    expect(await answersOnHidden['hide-claim']?.(hideClaim, from(false))).toEqual({ stored: true });
    expect((await readSettings()).hiddenClaims).toEqual(['timely-offer']);
  });
});
