import { browser } from 'wxt/browser';
import type {
  AnswerTo,
  Message,
  MessageHandlers,
  MessageOf,
  MessageSender,
  MessageType,
} from './messages';

/**
 * Hands each message from our own extension to its handler, until the signal is aborted. What is foreign, no message or
 * without a handler is left alone, so that another listener may answer it.
 *
 * @param messageFrom the message that a received value is; undefined if it is none
 */
export function listen(
  messageFrom: (received: unknown) => Message | undefined,
  handlers: MessageHandlers,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const listener = (
    received: unknown,
    sender: MessageSender,
    answer: (value: unknown) => void,
  ): true | undefined => {
    if (signal.aborted || sender.id !== browser.runtime.id) return undefined;
    const message = messageFrom(received);
    const answering = message && answerOf(handlers, message, sender);
    if (!answering) return undefined;
    // No answer closes the channel, and the sender's call is rejected there: an error belongs to our console, by name.
    answering.then(answer, (error: unknown) => {
      console.error(`Counterpoint could not handle "${message.type}":`, error);
      answer(undefined);
    });
    return true;
  };
  // Kept, as a script that outlives its extension finds it no more.
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener);
  // Later, as a message may be what aborts: where it goes round, Firefox fails at a listener that was removed meanwhile.
  const remove = (): void => onMessage.removeListener(listener);
  signal.addEventListener('abort', () => queueMicrotask(remove), { once: true });
}

function answerOf<T extends MessageType>(
  handlers: MessageHandlers,
  message: MessageOf<T> & { type: T },
  sender: MessageSender,
): Promise<AnswerTo<T>> | undefined {
  const handler = handlers[message.type];
  return handler && (async () => handler(message, sender))();
}

/**
 * An answer that came.
 * @throws Error where none did: what browsers give where scripts of ours listen and none of them answers; one without
 * listeners they tell in words.
 */
export function given<A>(answer: A | undefined, type: MessageType): A {
  if (answer === undefined) throw new Error(`The message channel closed: no answer to "${type}".`);
  return answer;
}
