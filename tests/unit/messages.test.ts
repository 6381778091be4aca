import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askBackground, listenToExtension } from '../../entrypoints/overlay/messages';
import {
  askFrame,
  frameOf,
  listenToMessages,
  messageFrom,
  type MessageHandlers,
} from '../../extension/messages';
import { reach } from '../../extension/reach';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

describe('a received value', () => {
  test.each([
    { type: 'gate-passed' },
    { type: 'page-returned' },
    { type: 'passages-counted', count: 0 },
    { type: 'stop' },
    { type: 'list-passages' },
    { type: 'show-passage', id: 3 },
  ])('$type is a message', (message) => expect(messageFrom(message)).toEqual(message));

  test.each([
    [undefined],
    ['stop'],
    [{}],
    [{ type: 'gate-failed' }],
    [{ type: 'passages-counted' }],
    [{ type: 'passages-counted', count: -1 }],
    [{ type: 'passages-counted', count: 1.5 }],
    [{ type: 'passages-counted', count: '3' }],
    [{ type: 'show-passage', id: null }],
  ])('%j is none', (received) => expect(messageFrom(received)).toBeUndefined());
});

describe('listening', () => {
  /** Sends a value as a browser does: the listener's return value says whether an answer will come. */
  async function send(
    handlers: MessageHandlers,
    received: unknown,
    sender: { id?: string } = { id: fakeBrowser.runtime.id },
    listenTo = listenToMessages,
  ): Promise<{ kept: boolean; answers: unknown[] }> {
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    listenTo(handlers, new AbortController().signal);
    const listener = add.mock.calls[0]?.[0] as
      | ((received: unknown, sender: object, answer: (value: unknown) => void) => unknown)
      | undefined;
    add.mockRestore();
    const answers: unknown[] = [];
    const kept = listener?.(received, sender, (value) => answers.push(value)) === true;
    await Promise.resolve().then(() => new Promise((done) => setTimeout(done)));
    return { kept, answers };
  }

  test('a message reaches its handler, and the answer its sender', async () => {
    const show = vi.fn(() => null);
    expect(await send({ 'show-passage': show }, { type: 'show-passage', id: 3 })).toEqual({
      kept: true,
      answers: [null],
    });
    expect(show).toHaveBeenCalledWith(
      { type: 'show-passage', id: 3 },
      { id: fakeBrowser.runtime.id },
    );
  });

  test('an answer may come later', async () => {
    const later = { 'page-returned': () => Promise.resolve({ active: true }) };
    expect((await send(later, { type: 'page-returned' })).answers).toEqual([{ active: true }]);
  });

  test.each([
    ['from another extension', { type: 'stop' }, { id: 'another' }],
    ['without a sender', { type: 'stop' }, {}],
    ['malformed', { type: 'show-passage', id: 'x' }, undefined],
    ['without a handler', { type: 'list-passages' }, undefined],
  ])('a message %s is left alone', async (_what, received, sender) => {
    const handler = vi.fn(() => null);
    const handlers = { stop: handler, 'show-passage': handler };
    expect(await send(handlers, received, sender)).toEqual({ kept: false, answers: [] });
    expect(handler).not.toHaveBeenCalled();
  });

  test.each([
    ['from another extension', { type: 'stop' }, { id: 'another' }],
    ['of no type', 'stop', undefined],
    ['without a handler', { type: 'list-passages' }, undefined],
  ])('a message %s is left alone by an overlay', async (_what, received, sender) => {
    const stop = vi.fn(() => null);
    const sent = await send({ stop }, received, sender, listenToExtension);
    expect(sent).toEqual({ kept: false, answers: [] });
    expect(stop).not.toHaveBeenCalled();
  });

  test('an overlay hears its extension', async () => {
    const stop = vi.fn(() => null);
    const sent = await send({ stop }, { type: 'stop' }, undefined, listenToExtension);
    expect(sent).toEqual({ kept: true, answers: [null] });
  });

  test('a handler that fails is named in our console and answers nothing', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const failing = { stop: () => Promise.reject(new Error('broken')) };
    expect((await send(failing, { type: 'stop' })).answers).toEqual([undefined]);
    expect(log.mock.calls[0]?.[0]).toContain('"stop"');
    log.mockRestore();
  });

  test('it ends with its signal, and leaves when the message that ended it has gone round', async () => {
    const life = new AbortController();
    const stop = vi.fn(() => null);
    listenToMessages({ stop }, life.signal);
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
    life.abort();
    void fakeBrowser.runtime.onMessage.trigger(
      { type: 'stop' },
      { id: fakeBrowser.runtime.id },
      vi.fn(),
    );
    await Promise.resolve();
    expect(stop).not.toHaveBeenCalled();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
    listenToMessages({ stop }, life.signal);
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});

describe('asking', () => {
  /** Answers every message, wherever it is sent. */
  function answerWith(answer: unknown) {
    const send = vi.fn<(...sent: unknown[]) => Promise<unknown>>(() => Promise.resolve(answer));
    Object.assign(fakeBrowser.runtime, { sendMessage: send });
    Object.assign(fakeBrowser.tabs, { sendMessage: send });
    return send;
  }

  test('gives the answer of the background', async () => {
    answerWith({ active: false });
    expect(await askBackground({ type: 'page-returned' })).toEqual({ active: false });
  });

  test('asks a background once more that was stopped before it answered', async () => {
    const send = answerWith({ active: true });
    send.mockRejectedValueOnce(new Error('The message channel closed before a response came.'));
    expect(await askBackground({ type: 'page-returned' })).toEqual({ active: true });
    send.mockClear().mockRejectedValue(new Error('Could not establish connection.'));
    await expect(askBackground({ type: 'page-returned' })).rejects.toThrow('connection');
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('is told where the background does not answer', async () => {
    answerWith(undefined);
    await expect(askBackground({ type: 'page-returned' })).rejects.toThrow('page-returned');
  });

  test('sends to the one frame', async () => {
    const send = answerWith({ passages: [], path: [0], frames: [] });
    await askFrame({ tabId: 7, frameId: 2 }, { type: 'list-passages' });
    expect(send).toHaveBeenCalledWith(7, { type: 'list-passages' }, { frameId: 2 });
  });

  test.each([[undefined], [{ passages: [{ id: 1 }] }]])('refuses the answer %j', async (answer) => {
    answerWith(answer);
    const asked = askFrame({ tabId: 7, frameId: 0 }, { type: 'list-passages' });
    await expect(asked).rejects.toThrow('list-passages');
  });

  test('a frame whose scripts do not answer counts as one that has none', async () => {
    answerWith(undefined);
    const asked = askFrame({ tabId: 7, frameId: 0 }, { type: 'list-passages' });
    expect(await reach(asked)).toBe('deaf');
  });
});

test('the frame of a sender needs a tab and a frame', () => {
  const tab = { id: 7 } as NonNullable<Parameters<typeof frameOf>[0]['tab']>;
  expect(frameOf({ tab, frameId: 0 })).toEqual({ tabId: 7, frameId: 0 });
  expect(frameOf({ tab })).toBeUndefined();
  expect(frameOf({ frameId: 0 })).toBeUndefined();
});
