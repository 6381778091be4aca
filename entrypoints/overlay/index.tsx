import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMatcher } from '../../matching/matcher';
import { connect } from './connection';
import { claimFrame } from './running';
// Last, so that what compresses alike stands together in the bundle: all code, then all data.
import { readingTopic } from '../../data/reading-topic';

export default defineUnlistedScript(() => {
  // Drawings and feeds have no place for a card: what is created in them is no element of HTML.
  if (!(document.createElement('div') instanceof HTMLElement)) return;
  const frame = claimFrame();
  if (frame) void connect(readingTopic, createMatcher(readingTopic), frame);
});
