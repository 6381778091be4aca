import { browser } from 'wxt/browser';
import { given, listen } from '../../extension/listening';
import type {
  AnswerTo,
  Message,
  MessageHandlers,
  MessageOf,
  MessageType,
} from '../../extension/messages';

/*
 * The overlay's side of the messages. It goes without their schemas, to stay small: browsers let nobody but the background
 * and the pages of our own extension send to a script in a page, and these are compiled with the same types. What comes out
 * of a page is held to its schema where it arrives (extension/messages.ts).
 */

/** Hands each message from our own extension to its handler, until the signal is aborted. */
export function listenToExtension(handlers: MessageHandlers, signal: AbortSignal): void {
  listen((received) => (isMessage(received) ? received : undefined), handlers, signal);
}

function isMessage(received: unknown): received is Message {
  return typeof received === 'object' && received !== null && 'type' in received;
}

/**
 * Sends a message to the background, and once more where it was stopped before it answered: asked again, it starts again.
 * No message does more when it comes twice.
 *
 * @throws Error if the extension was reloaded since this script was injected, or if nobody answers.
 */
export async function askBackground<T extends MessageType>(
  message: MessageOf<T> & { type: T },
): Promise<AnswerTo<T>> {
  const ask = () => browser.runtime.sendMessage<Message, AnswerTo<T> | undefined>(message);
  return given(await ask().catch(ask), message.type);
}
