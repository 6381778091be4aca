import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { BackgroundAnswers } from './answers';
import { given, listen } from './listening';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const passageId = count;

const listedPassage = v.object({
  /** Names the passage to its frame's overlay. */
  id: passageId,
  /** The passage as it stands on the page. */
  text: v.string(),
  /** Id of its claim. */
  claim: v.string(),
  /** Id of the source that makes the claim; `both` for a bare mention. */
  side: v.string(),
  denied: v.boolean(),
  /** When the reader came to it, in ms since 1970; 0 where another one of its frame was reached later, or none. */
  reachedAt: v.number(),
  /** Its card is open. */
  open: v.boolean(),
  /** The reader has scrolled past it. */
  behind: v.boolean(),
});

/** Every message, with what it carries. */
const messageSchema = v.variant('type', [
  /** Gate to background, once each time it is armed and passes. */
  v.object({ type: v.literal('gate-passed') }),
  /** Overlay to background, when the page comes back from the back/forward cache. */
  v.object({ type: v.literal('page-returned') }),
  /**
   * Overlay to background, at each change of the number of passages in its frame; 0 on `pagehide`, and the number again
   * after `page-returned` was answered with active: by this the background knows about frames that are gone.
   */
  v.object({
    type: v.literal('passages-counted'),
    count,
  }),
  /** Overlay to background, at its start and when the reader chose another language: what cards say. */
  v.object({ type: v.literal('card-texts') }),
  /** Overlay to background, at its start and after each change of the settings. */
  v.object({ type: v.literal('overlay-settings') }),
  /** Overlay to background, when the pointer comes over a passage and when it leaves it. */
  v.object({ type: v.literal('passage-pointed'), pointed: v.boolean() }),
  /** Overlay to background: the reader says that a passage is not about its claim, or takes that back. */
  v.object({
    type: v.literal('hide-passage'),
    claim: v.string(),
    text: v.string(),
    hidden: v.boolean(),
  }),
  /** Overlay to background: a claim that no page is to mark any more, or again. */
  v.object({ type: v.literal('hide-claim'), claim: v.string(), hidden: v.boolean() }),
  /** Overlay to background: which of these passages the reader hid on this site. */
  v.object({ type: v.literal('hidden-texts'), texts: v.array(v.string()) }),
  /** Background to frames: switched off here. The overlay leaves the page as it was found; the gate is told when it asks. */
  v.object({ type: v.literal('stop') }),
  /** Background to overlay, which does nothing before: reads the page and marks its passages from now on. */
  v.object({ type: v.literal('read-page') }),
  /** Background to overlay: opens a card beside what the reader selected, for this text of it. */
  v.object({ type: v.literal('compare-selection'), text: v.string() }),
  /** Popup and background to overlay. */
  v.object({ type: v.literal('list-passages') }),
  /** Popup and background to overlay: scrolls to the passage, opens its card and moves the focus into it. */
  v.object({ type: v.literal('show-passage'), id: passageId }),
  /** Background to overlay: brings the keyboard to the passage, by its button in the list. */
  v.object({ type: v.literal('stand-at-passage'), id: passageId }),
  /** Background to overlay. */
  v.object({ type: v.literal('close-card') }),
  /** Background to overlay: opens the card of the passage that the context menu was asked for on. */
  v.object({ type: v.literal('show-pointed-passage') }),
]);

const nothing = v.null();
/** What frames answer: it comes out of a page, so it is looked at before it is believed. */
const frameAnswerSchemas = {
  stop: nothing,
  'read-page': nothing,
  /** Whether there was anything in the frame that a card could stand beside. */
  'compare-selection': v.object({ shown: v.boolean() }),
  /** The frame's passages in page order, as soon as it is read; null where nobody asked to read it. */
  'list-passages': v.nullable(
    v.object({
      passages: v.array(listedPassage),
      /** The way from the top page down to the frame, and its own frames among its passages: see page/frame-places. */
      path: v.nullable(v.array(count)),
      frames: v.array(v.object({ index: count, after: count })),
    }),
  ),
  'show-passage': nothing,
  'stand-at-passage': nothing,
  'close-card': nothing,
  'show-pointed-passage': nothing,
} as const;

export type Message = v.InferOutput<typeof messageSchema>;
export type MessageType = Message['type'];
export type MessageOf<T extends MessageType> = Extract<Message, { type: T }>;
type FrameMessageType = keyof typeof frameAnswerSchemas;
type FrameAnswerTo<T extends FrameMessageType> = v.InferOutput<(typeof frameAnswerSchemas)[T]>;
/** What the receiver of a message answers; null where there is nothing to tell. */
export type AnswerTo<T extends MessageType> = T extends FrameMessageType
  ? FrameAnswerTo<T>
  : BackgroundAnswers[T & keyof BackgroundAnswers];
export type ListedPassage = v.InferOutput<typeof listedPassage>;
export type MessageSender = Browser.runtime.MessageSender;

/** What a receiver does at each type of message it knows; it hears of no other type. */
export type MessageHandlers = {
  [T in MessageType]?: (
    message: MessageOf<T>,
    sender: MessageSender,
  ) => AnswerTo<T> | Promise<AnswerTo<T>>;
};

/** The message that a received value is; undefined if it is none of ours. */
export function messageFrom(received: unknown): Message | undefined {
  const result = v.safeParse(messageSchema, received);
  return result.success ? result.output : undefined;
}

/** A frame of a tab, as the browser names it. */
export interface FrameAddress {
  tabId: number;
  frameId: number;
}

/** The frame that sent a message; undefined if the sender is not in a tab (as the popup). */
export function frameOf(sender: MessageSender): FrameAddress | undefined {
  const tabId = sender.tab?.id;
  const { frameId } = sender;
  return tabId === undefined || frameId === undefined ? undefined : { tabId, frameId };
}

/**
 * Hands each valid message from our own extension to its handler, until the signal is aborted. Messages that are foreign,
 * malformed or without a handler are left alone, so that another listener may answer them.
 */
export function listenToMessages(handlers: MessageHandlers, signal: AbortSignal): void {
  listen(messageFrom, handlers, signal);
}

/**
 * Sends a message to our scripts in one frame.
 * @throws Error if no script of ours in that frame listens to it (`deaf`, see reach), or if the answer is not of the message's form.
 */
export async function askFrame<T extends FrameMessageType>(
  { tabId, frameId }: FrameAddress,
  message: MessageOf<FrameMessageType> & { type: T },
): Promise<FrameAnswerTo<T>> {
  return frameAnswerFrom(message.type, await browser.tabs.sendMessage(tabId, message, { frameId }));
}

function frameAnswerFrom<T extends FrameMessageType>(type: T, received: unknown): FrameAnswerTo<T> {
  const result = v.safeParse(frameAnswerSchemas[type], given(received, type));
  if (!result.success) throw new Error(`The answer to "${type}" is not of its form.`);
  return result.output;
}
